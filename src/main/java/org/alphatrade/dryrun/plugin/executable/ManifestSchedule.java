package org.alphatrade.dryrun.plugin.executable;

import java.time.Duration;
import java.util.Optional;
import org.alphatrade.dryrun.base.time.Durations;

/**
 * How often a live check is run.
 *
 * @param every between the beginnings of two runs of it
 * @param mayBeUnknown how many of its runs may give no answer
 */
record ManifestSchedule(Duration every, int mayBeUnknown) {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    /** Returns that of a manifest; nothing when it is none of a live check. */
    static Optional<ManifestSchedule> of(ManifestObject manifest, boolean check) {
        if (!check) {
            for (String key : new String[] {"every", "mayBeUnknown"}) {
                if (manifest.tree().containsKey(key)) {
                    manifest.text().problem(key, "'" + key + "' is for live checks only (\"kind\": \"check\")");
                }
            }
            return Optional.empty();
        }
        return Optional.of(new ManifestSchedule(every(manifest), mayBeUnknown(manifest)));
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

    private static int mayBeUnknown(ManifestObject manifest) {
        Object value = manifest.tree().getOrDefault("mayBeUnknown", 0L);
        if (value instanceof Long number && number >= 0 && number <= 1_000_000) {
            return number.intValue();
        }
        manifest.text().problem("mayBeUnknown", "'mayBeUnknown' is no whole number from 0 on");
        return 0;
    }

    /** Returns how long a run of it may take when the manifest does not say: no longer than until the next one. */
    Duration timeout() {
        return every.compareTo(PluginManifest.TIMEOUT) < 0 ? every : PluginManifest.TIMEOUT;
    }
}
