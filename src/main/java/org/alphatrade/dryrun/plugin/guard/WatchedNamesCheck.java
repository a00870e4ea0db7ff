package org.alphatrade.dryrun.plugin.guard;

import java.util.Objects;
import org.alphatrade.dryrun.spi.WatchedNames;
import org.jspecify.annotations.Nullable;

/** Holds what a plugin says of the names it watches to what can be looked for. */
final class WatchedNamesCheck {
    private WatchedNamesCheck() {}

    static WatchedNames of(@Nullable WatchedNames said) {
        WatchedNames names = Objects.requireNonNull(said, "watches() returned null");
        int all = names.events().size()
                + names.eventPatterns().size()
                + names.unread().size()
                + names.fields().size()
                + names.texts().size()
                + names.textsOfAnyCase().size();
        if (all > 4 * GuardedDetector.MAX_WORDS) {
            throw new IllegalArgumentException(
                    "watches() names more than " + 4 * GuardedDetector.MAX_WORDS + " events, fields and texts");
        }
        return names;
    }
}
