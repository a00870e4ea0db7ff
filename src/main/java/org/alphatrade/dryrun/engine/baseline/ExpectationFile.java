package org.alphatrade.dryrun.engine.baseline;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.alphatrade.dryrun.base.json.JsonException;
import org.alphatrade.dryrun.base.json.Yaml;
import org.alphatrade.dryrun.base.text.DidYouMean;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.base.time.Durations;
import org.jspecify.annotations.Nullable;

/**
 * What somebody expects, in a file of JSON or YAML with the one key {@code expectation}: trades, return, win rate and how
 * often events are logged, all within one period.
 */
final class ExpectationFile {
    private static final String KEY = "expectation";
    private static final String PERIOD = "period";
    private static final List<String> KNOWN = List.of(PERIOD, "trades", "roi", "win_rate", "events");
    private static final int SHOWN = 100;

    private ExpectationFile() {}

    static boolean isYaml(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    static boolean isOne(Map<String, Object> tree) {
        return tree.containsKey(KEY);
    }

    static Measured read(String name, String source, String yaml) {
        try {
            return read(name, source, Yaml.parse(yaml));
        } catch (JsonException e) {
            return Measured.unusable(name, Measured.EXPECTATION, "it is no YAML: " + e.getMessage());
        }
    }

    static Measured read(String name, String source, Map<String, Object> tree) {
        try {
            if (!(tree.get(KEY) instanceof Map<?, ?> stated) || tree.size() != 1) {
                throw new IllegalArgumentException("it does not hold the one key '" + KEY + "' with what is expected");
            }
            return measured(name, source, texts(stated));
        } catch (IllegalArgumentException e) {
            return Measured.unusable(name, Measured.EXPECTATION, String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, Object> texts(Map<?, ?> tree) {
        Map<String, Object> texts = new TreeMap<>();
        tree.forEach((key, value) -> texts.put(String.valueOf(key), value));
        return texts;
    }

    private static Measured measured(String name, String source, Map<String, Object> stated) {
        for (String key : stated.keySet()) {
            if (!KNOWN.contains(key)) {
                throw new IllegalArgumentException("it states '" + Text.visible(key, SHOWN) + "', which is unknown; "
                        + DidYouMean.hint(key, KNOWN));
            }
        }
        Duration period = period(stated.get(PERIOD));
        OptionalDouble winRate = number(stated, "win_rate", 0);
        if (winRate.orElse(0) > 1) {
            throw new IllegalArgumentException("its win_rate " + winRate.getAsDouble() + " is more than 1; write 0.55");
        }
        return new Measured(
                name,
                Measured.EXPECTATION,
                "",
                source,
                Optional.of(period),
                number(stated, "trades", 0),
                number(stated, "roi", -1),
                winRate,
                events(stated.get("events"), period),
                Optional.empty(),
                "",
                List.of(),
                List.of());
    }

    private static Duration period(@Nullable Object written) {
        if (!(written instanceof String text)) {
            throw new IllegalArgumentException("it does not say of what '" + PERIOD + "' it is, such as 24h");
        }
        Duration period = Durations.parse(text);
        if (period.isZero() || period.isNegative()) {
            throw new IllegalArgumentException("its period '" + text + "' is not longer than nothing");
        }
        return period;
    }

    private static Optional<EventCounts> events(@Nullable Object written, Duration period) {
        if (written == null) {
            return Optional.empty();
        }
        if (!(written instanceof Map<?, ?> map) || map.isEmpty()) {
            throw new IllegalArgumentException("its events are no counts by name");
        }
        Map<String, Object> stated = texts(map);
        Map<String, Double> counts = new TreeMap<>();
        stated.keySet().forEach(name -> counts.put(name, number(stated, name, 0).orElseThrow()));
        return Optional.of(new EventCounts(period, counts, true));
    }

    private static OptionalDouble number(Map<String, Object> stated, String key, double least) {
        if (!stated.containsKey(key)) {
            return OptionalDouble.empty();
        }
        if (stated.get(key) instanceof Number number
                && Double.isFinite(number.doubleValue())
                && number.doubleValue() >= least) {
            return OptionalDouble.of(number.doubleValue());
        }
        throw new IllegalArgumentException("its " + Text.visible(key, SHOWN) + " '"
                + Text.visible(String.valueOf(stated.get(key)), SHOWN) + "' is no number"
                + (least == 0 ? " of 0 or more" : ""));
    }
}
