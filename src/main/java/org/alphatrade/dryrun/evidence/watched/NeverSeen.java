package org.alphatrade.dryrun.evidence.watched;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A name that a plugin watches and that never occurred.
 *
 * @param plugin the id of the plugin
 * @param pluginKind its kind, as a word
 * @param mayBeAbsent whether the plugin says that it need not occur
 * @param near what did occur, and is near enough that the name is taken for it mistyped, with how often; by name
 */
public record NeverSeen(
        String plugin, String pluginKind, NameKind kind, String name, boolean mayBeAbsent, Map<String, Long> near) {
    /** By plugin, kind of name and name. */
    public static final Comparator<NeverSeen> ORDER = Comparator.comparing(NeverSeen::plugin)
            .thenComparing(NeverSeen::kind)
            .thenComparing(NeverSeen::name);

    public NeverSeen {
        Objects.requireNonNull(kind, "kind");
        near = Collections.unmodifiableMap(new TreeMap<>(near));
    }

    /** Tells whether the plugin looked past what it was meant to see, so that what it says is not known. */
    public boolean isMistaken() {
        return !near.isEmpty();
    }

    /** Returns of what is near what occurred most; of equal ones the first. */
    public Optional<String> nearest() {
        return near.entrySet().stream()
                .min(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /** Says of a name that is taken for another mistyped which two they are, and what to do. */
    public String mistake() {
        String other = nearest().orElseThrow();
        long count = near.getOrDefault(other, 0L);
        return "watches for the " + kind.word() + " '" + name + "', which never occurred; '" + other + "' did, " + count
                + (count == 1 ? " time" : " times") + ": correct the name, or declare mayBeAbsent '" + name + "'";
    }
}
