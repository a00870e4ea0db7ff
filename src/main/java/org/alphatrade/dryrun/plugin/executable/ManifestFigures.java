package org.alphatrade.dryrun.plugin.executable;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.text.DidYouMean;
import org.alphatrade.dryrun.base.time.Durations;
import org.alphatrade.dryrun.plugin.model.PluginKind;
import org.alphatrade.dryrun.spi.FigureSpec;
import org.alphatrade.dryrun.spi.FigureSpec.Kind;
import org.alphatrade.dryrun.spi.LogRecord;

/** The figures over records that an objective's manifest asks for. */
final class ManifestFigures {
    private static final List<String> KEYS = List.of(
            "name",
            "kind",
            "levels",
            "events",
            "containing",
            "where",
            "worst_per",
            "minimum_samples",
            "limits",
            "unit");
    private static final List<String> KEYS_OF_KINDS = List.of("field", "percent", "per", "out_of");
    private static final List<String> KINDS =
            Stream.of(Kind.values()).map(ManifestFigures::word).toList();

    private final ManifestText text;
    private final ManifestObject manifest;
    private final Set<String> fields = new HashSet<>();

    ManifestFigures(ManifestObject manifest, Optional<PluginKind> kind) {
        this.text = manifest.text();
        this.manifest = manifest;
        if (kind.isPresent() && kind.get() != PluginKind.OBJECTIVE && manifest.value("figures") != null) {
            text.problem("figures", "'figures' is for objectives only");
        }
    }

    List<FigureSpec> specs() {
        List<FigureSpec> specs = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Object each : manifest.list("figures")) {
            if (!(each instanceof Map<?, ?> map)) {
                text.problem("figures", "a figure is an object with name, kind and field");
                continue;
            }
            ManifestObject figure = ManifestObject.of(text, map);
            text.known("figures.", figure.tree(), joined(KEYS, KEYS_OF_KINDS));
            try {
                FigureSpec spec = spec(figure);
                if (!names.add(spec.name())) {
                    throw new IllegalArgumentException("the figure '" + spec.name() + "' is declared twice");
                }
                specs.add(spec);
            } catch (IllegalArgumentException e) {
                text.problem("figures", String.valueOf(e.getMessage()));
            }
        }
        return specs;
    }

    private FigureSpec spec(ManifestObject figure) {
        ManifestRecords records = new ManifestRecords(figure);
        FigureSpec.Builder builder = builder(figure)
                .of(records.interest())
                .when(where(records))
                .unit(figure.string("unit").orElse(""));
        duration(figure, "worst_per").ifPresent(builder::worstPer);
        whole(figure, builder);
        return builder.minimumSamples(samples(figure)).limits(limits(figure)).build();
    }

    private Predicate<LogRecord> where(ManifestRecords records) {
        fields.addAll(records.fields().keySet());
        return records.where();
    }

    /** Returns the fields by which records are told apart; after {@link #specs}. */
    Set<String> fields() {
        return fields;
    }

    private void whole(ManifestObject figure, FigureSpec.Builder builder) {
        Object value = figure.value("out_of");
        if (value instanceof Map<?, ?> map) {
            ManifestObject whole = ManifestObject.of(text, map);
            List<String> keys = new ArrayList<>(ManifestRecords.KEYS);
            keys.add(ManifestRecords.WHERE);
            text.known("figures.out_of.", whole.tree(), keys);
            ManifestRecords records = new ManifestRecords(whole);
            builder.outOf(records.interest(), where(records));
        } else if (value != null) {
            throw new IllegalArgumentException("'out_of' is an object with levels, events, containing or where");
        }
    }

    private static List<String> joined(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** Returns the keys that one kind knows and most others do not. */
    private static List<String> keysOf(Kind kind) {
        return switch (kind) {
            case PERCENTILE -> List.of("field", "percent");
            case MEAN, MIN, MAX, SUM -> List.of("field");
            case COUNT -> List.of();
            case RATE -> List.of("per");
            case SHARE -> List.of("out_of");
        };
    }

    /** A key that another kind knows would change nothing, and whoever wrote it thinks that it does. */
    private void refuseKeysOfOthers(ManifestObject figure, String name, Kind kind) {
        List<String> known = keysOf(kind);
        for (String key : KEYS_OF_KINDS) {
            if (figure.value(key) != null && !known.contains(key)) {
                text.problem(
                        key,
                        "the figure '" + name + "' is a " + word(kind) + ", which has no '" + key + "'; "
                                + DidYouMean.hint(key, joined(KEYS, known)));
            }
        }
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private FigureSpec.Builder builder(ManifestObject figure) {
        String name = figure.string("name").orElse("");
        String field = figure.string("field").orElse("");
        String word = figure.string("kind").orElse("");
        if (!KINDS.contains(word)) {
            throw new IllegalArgumentException("the figure '" + name + "' has "
                    + (word.isEmpty()
                            ? "no kind; use one of " + String.join(", ", KINDS)
                            : "the unknown kind '" + word + "'; " + DidYouMean.hint(word, KINDS)));
        }
        Kind kind = Kind.valueOf(word.toUpperCase(Locale.ROOT));
        refuseKeysOfOthers(figure, name, kind);
        return switch (kind) {
            case PERCENTILE ->
                FigureSpec.percentile(
                        name,
                        field,
                        number(figure, "percent").orElse(BigDecimal.ZERO).doubleValue());
            case MEAN -> FigureSpec.mean(name, field);
            case MIN -> FigureSpec.min(name, field);
            case MAX -> FigureSpec.max(name, field);
            case SUM -> FigureSpec.sum(name, field);
            case COUNT -> FigureSpec.count(name);
            case RATE -> FigureSpec.rate(name, duration(figure, "per").orElse(Duration.ZERO));
            case SHARE -> FigureSpec.share(name);
        };
    }

    private static Optional<Duration> duration(ManifestObject figure, String key) {
        try {
            return figure.string(key).map(Durations::parse);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + key + "': " + e.getMessage(), e);
        }
    }

    private static long samples(ManifestObject figure) {
        BigDecimal number = number(figure, "minimum_samples").orElse(BigDecimal.ZERO);
        try {
            if (number.signum() >= 0) {
                return number.longValueExact();
            }
        } catch (ArithmeticException e) {
            // said below
        }
        throw new IllegalArgumentException(
                "'minimum_samples' is a whole number of records from 0, such as 100, not '" + number + "'");
    }

    private static double[] limits(ManifestObject figure) {
        return figure.list("limits").stream()
                .mapToDouble(limit -> decimal(limit, "limits").doubleValue())
                .toArray();
    }

    private static Optional<BigDecimal> number(ManifestObject figure, String key) {
        return Optional.ofNullable(figure.value(key)).map(value -> decimal(value, key));
    }

    private static BigDecimal decimal(Object value, String key) {
        if (value instanceof Number) {
            return new BigDecimal(value.toString());
        }
        throw new IllegalArgumentException("'" + key + "' is no number: '" + value + "'");
    }
}
