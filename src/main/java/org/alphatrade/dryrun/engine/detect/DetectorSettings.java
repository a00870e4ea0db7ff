package org.alphatrade.dryrun.engine.detect;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alphatrade.dryrun.spi.Severity;

/** Reads a run's settings for the built-in detectors; what is absent or empty is off. */
record DetectorSettings(Map<String, String> values) {
    Optional<Duration> seconds(String name) {
        OptionalDouble seconds = number(name);
        return seconds.isEmpty() || seconds.getAsDouble() <= 0
                ? Optional.empty()
                : Optional.of(Duration.ofNanos((long) (seconds.getAsDouble() * 1e9)));
    }

    OptionalDouble number(String name) {
        String text = values.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("setting '" + name + "' is not a number but '" + text + "'", e);
        }
    }

    boolean flag(String name) {
        return Boolean.parseBoolean(values.getOrDefault(name, "false").strip());
    }

    Severity severity(String name, Severity otherwise) {
        String text = values.getOrDefault(name, "").strip();
        return text.isEmpty() ? otherwise : Severity.valueOf(text.toUpperCase(java.util.Locale.ROOT));
    }
}
