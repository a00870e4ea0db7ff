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
            "field",
            "percent",
            "levels",
            "events",
            "containing",
            "where",
            "out_of",
            "per",
            "worst_per",
            "minimum_samples",
            "limits",
            "unit");
    private static final List<String> KINDS = Stream.of(Kind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .toList();

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
            text.known("figures.", figure.tree(), KEYS);
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
        return builder.minimumSamples(number(figure, "minimum_samples")
                        .orElse(BigDecimal.ZERO)
                        .longValue())
                .limits(limits(figure))
                .build();
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
        return switch (Kind.valueOf(word.toUpperCase(Locale.ROOT))) {
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
