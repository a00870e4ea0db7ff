package org.alphatrade.dryrun.plugin.executable;

import java.time.Duration;
import java.util.Optional;
import org.alphatrade.dryrun.base.time.Durations;

/**
 * How often a live check is run.
 *
 * @param every between the beginnings of two runs of it
 * @param mayBeUnknown how many of its runs may give no answer
 * @param attempts how many answers in a row must not be OK until that is raised
 */
record ManifestSchedule(Duration every, int mayBeUnknown, int attempts) {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    /** Returns that of a manifest; nothing when it is none of a live check. */
    static Optional<ManifestSchedule> of(ManifestObject manifest, boolean check) {
        if (!check) {
            for (String key : new String[] {"every", "mayBeUnknown", "attempts"}) {
                if (manifest.tree().containsKey(key)) {
                    manifest.text().problem(key, "'" + key + "' is for live checks only (\"kind\": \"check\")");
                }
            }
            return Optional.empty();
        }
        return Optional.of(new ManifestSchedule(
                every(manifest),
                number(manifest, "mayBeUnknown", 0, 1_000_000),
                number(manifest, "attempts", 1, 1_000)));
    }

    private static Duration every(ManifestObject manifest) {
        String word = manifest.required("every");
        if (word.isEmpty()) {
            return LONGEST;
        }
        try {
            Duration every = Durations.parse(word);
            if (every.compareTo(SHORTEST) >= 0 && every.compareTo(LONGEST) <= 0) {
                return every;
            }
            manifest.text().problem("every", "'every' is not between 1s and 1d");
        } catch (IllegalArgumentException e) {
            manifest.text().problem("every", "'every': " + e.getMessage());
        }
        return LONGEST;
    }

    /** The least one is what holds when nothing is said. */
    private static int number(ManifestObject manifest, String key, int least, int most) {
        Object value = manifest.tree().getOrDefault(key, (long) least);
        if (value instanceof Long number && number >= least && number <= most) {
            return number.intValue();
        }
        manifest.text().problem(key, "'" + key + "' is no whole number from " + least + " to " + most);
        return least;
    }

    /** Returns how long a run of it may take when the manifest does not say: no longer than until the next one. */
    Duration timeout() {
        return every.compareTo(PluginManifest.TIMEOUT) < 0 ? every : PluginManifest.TIMEOUT;
    }
}
