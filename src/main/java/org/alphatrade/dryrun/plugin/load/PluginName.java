package org.alphatrade.dryrun.plugin.load;

import java.util.Locale;
import java.util.Optional;

/** What a plugin may be called. */
public final class PluginName {
    private static final String KEBAB = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    private PluginName() {}

    /** Returns why a plugin of somebody else than the toolkit cannot have this id; empty when it can. */
    public static Optional<String> refusal(String id) {
        if (!isKebab(id)) {
            return Optional.of("is not of lower case letters, digits and dashes");
        }
        return BuiltIns.reserved(id) ? Optional.of("is reserved, choose another") : Optional.empty();
    }

    static boolean isKebab(String id) {
        return id.matches(KEBAB);
    }

    /** Returns the id nearest to a name that is none: {@code margin-call} for {@code MarginCall}; empty when there is none. */
    public static Optional<String> like(String name) {
        String id = name.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[-0-9]+|-+$", "");
        return refusal(id).isEmpty() ? Optional.of(id) : Optional.empty();
    }
}
