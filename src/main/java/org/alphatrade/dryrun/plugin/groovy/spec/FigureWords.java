package org.alphatrade.dryrun.plugin.groovy.spec;

import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.evidence.watched.NameKind;
import org.alphatrade.dryrun.plugin.groovy.scope.RecordScope;
import org.alphatrade.dryrun.plugin.groovy.value.Diagnostics;
import org.alphatrade.dryrun.plugin.groovy.value.MustAnswer;
import org.alphatrade.dryrun.plugin.groovy.value.NameOf;
import org.alphatrade.dryrun.plugin.groovy.value.NamedArguments;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptOptions;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptValues;
import org.alphatrade.dryrun.spi.FigureSpec.Kind;
import org.alphatrade.dryrun.spi.Interest;
import org.jspecify.annotations.Nullable;

/** The words of an objective for figures over log records; {@code seen} is what the compiler saw of the condition. */
public abstract class FigureWords extends PluginSpec {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    private final List<FigureWord> words = new ArrayList<>();
    private Optional<Duration> worstPer = Optional.empty();
    private boolean broken;

    FigureWords(String id, ScriptOptions options, Diagnostics troubles) {
        super(id, options, troubles);
    }

    @NamedArguments(example = "percentile('latency_ms', 99) { event == 'order_filled' }")
    public FigureWord percentile(@NameOf(NameKind.FIELD) String field, Number percent) {
        return percentile(field, percent, null, Interest.everything());
    }

    /** Takes the number of a field of which so many percent of the records that are meant are not above it. */
    @NamedArguments(example = "percentile('latency_ms', 99) { event == 'order_filled' }")
    public FigureWord percentile(
            @NameOf(NameKind.FIELD) String field,
            Number percent,
            @MustAnswer @DelegatesTo(value = RecordScope.class, strategy = Closure.DELEGATE_FIRST) @Nullable Closure<?> condition,
            Interest seen) {
        return word(Kind.PERCENTILE, field, percent.doubleValue(), Duration.ZERO, condition, seen);
    }

    @NamedArguments(example = "mean('latency_ms') { event == 'order_filled' }")
    public FigureWord mean(@NameOf(NameKind.FIELD) String field) {
        return mean(field, null, Interest.everything());
    }

    /** Takes the mean of a field over the records that are meant. */
    @NamedArguments(example = "mean('latency_ms') { event == 'order_filled' }")
    public FigureWord mean(
            @NameOf(NameKind.FIELD) String field,
            @MustAnswer @DelegatesTo(value = RecordScope.class, strategy = Closure.DELEGATE_FIRST) @Nullable Closure<?> condition,
            Interest seen) {
        return word(Kind.MEAN, field, 0, Duration.ZERO, condition, seen);
    }

    @NamedArguments(example = "min('margin') { event == 'account' }")
    public FigureWord min(@NameOf(NameKind.FIELD) String field) {
        return min(field, null, Interest.everything());
    }

    /** Takes the least number of a field. */
    @NamedArguments(example = "min('margin') { event == 'account' }")
    public FigureWord min(
            @NameOf(NameKind.FIELD) String field,
            @MustAnswer @DelegatesTo(value = RecordScope.class, strategy = Closure.DELEGATE_FIRST) @Nullable Closure<?> condition,
            Interest seen) {
        return word(Kind.MIN, field, 0, Duration.ZERO, condition, seen);
    }

    @NamedArguments(example = "max('notional') { event == 'order_sent' }")
    public FigureWord max(@NameOf(NameKind.FIELD) String field) {
        return max(field, null, Interest.everything());
    }

    /** Takes the greatest number of a field. */
    @NamedArguments(example = "max('notional') { event == 'order_sent' }")
    public FigureWord max(
            @NameOf(NameKind.FIELD) String field,
            @MustAnswer @DelegatesTo(value = RecordScope.class, strategy = Closure.DELEGATE_FIRST) @Nullable Closure<?> condition,
            Interest seen) {
        return word(Kind.MAX, field, 0, Duration.ZERO, condition, seen);
    }

    @NamedArguments(example = "sum('fee') { event == 'order_filled' }")
    public FigureWord sum(@NameOf(NameKind.FIELD) String field) {
        return sum(field, null, Interest.everything());
    }

    /** Adds the numbers of a field. */
    @NamedArguments(example = "sum('fee') { event == 'order_filled' }")
    public FigureWord sum(
            @NameOf(NameKind.FIELD) String field,
            @MustAnswer @DelegatesTo(value = RecordScope.class, strategy = Closure.DELEGATE_FIRST) @Nullable Closure<?> condition,
            Interest seen) {
        return word(Kind.SUM, field, 0, Duration.ZERO, condition, seen);
    }

    /** Counts the records that are meant. */
    @NamedArguments(example = "count { event == 'order_rejected' }")
    public FigureWord count(
            @MustAnswer @DelegatesTo(value = RecordScope.class, strategy = Closure.DELEGATE_FIRST) Closure<?> condition,
            Interest seen) {
        return word(Kind.COUNT, "", 0, Duration.ZERO, condition, seen);
    }

    @NamedArguments(value = "per", example = "rate(per: '1m') { event == 'order_sent' }")
    public FigureWord rate(
            @MustAnswer @DelegatesTo(value = RecordScope.class, strategy = Closure.DELEGATE_FIRST) Closure<?> condition,
            Interest seen) {
        return rate(Map.of(), condition, seen);
    }

    /** Counts the records that are meant in a unit of time. */
    @NamedArguments(value = "per", example = "rate(per: '1m') { event == 'order_sent' }")
    public FigureWord rate(
            Map<String, ?> named,
            @MustAnswer @DelegatesTo(value = RecordScope.class, strategy = Closure.DELEGATE_FIRST) Closure<?> condition,
            Interest seen) {
        Duration[] per = {Duration.ofMinutes(1)};
        checked(() -> per[0] = per(named, "rate(per: '1m') { ... }"));
        return word(Kind.RATE, "", 0, per[0], condition, seen);
    }

    /** Takes how many such records there are for each of others. */
    @NamedArguments(example = "share { event == 'order_rejected' } of { event == 'order_sent' }")
    public ShareWord share(
            @MustAnswer @DelegatesTo(value = RecordScope.class, strategy = Closure.DELEGATE_FIRST) Closure<?> condition,
            Interest seen) {
        return new ShareWord(word(Kind.SHARE, "", 0, Duration.ZERO, condition, seen));
    }

    /** Says that the worst of windows of this length is judged, and not all records together. */
    @NamedArguments(value = "per", example = "worst per: '1h'")
    public void worst(Map<String, ?> named) {
        checked(() -> {
            if (worstPer.isPresent()) {
                throw new IllegalArgumentException("'worst' stands here twice; write an objective for each window");
            }
            Duration window = per(named, "worst per: '1h'");
            if (window.compareTo(SHORTEST) < 0 || window.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException(
                        "worst per: '" + named.get("per") + "' is no window; it lasts 1s to 366d, such as '1h'");
            }
            worstPer = Optional.of(window);
        });
    }

    private static Duration per(Map<String, ?> named, String example) {
        ScriptValues.onlyKeys(named, "per");
        Object per = named.get("per");
        if (per == null) {
            throw new IllegalArgumentException(example.split("\\W")[0] + " needs a time; write " + example);
        }
        return ScriptValues.duration(per);
    }

    private FigureWord word(
            Kind kind, String field, double percent, Duration per, @Nullable Closure<?> condition, Interest seen) {
        FigureWord word = new FigureWord(String.valueOf(words.size() + 1), kind, field, percent, per, condition, seen);
        broken = true;
        checked(() -> {
            if (kind != Kind.SHARE) {
                word.builder().build();
            }
            words.add(word);
            broken = false;
        });
        return word;
    }

    /** Tells what is wrong with the figures. */
    void checkFigures() {
        if (words.stream().anyMatch(FigureWord::lacksWhole)) {
            problem("share { } does not say of which records; write share { event == 'order_rejected' } of { event =="
                    + " 'order_sent' }");
        }
        if (worstPer.isPresent() && words.isEmpty()) {
            problem("'worst' is for figures over records such as percentile('latency_ms', 99) { }, and there is none");
        }
    }

    /** Returns the figures that are declared, in the order of the script. */
    List<FigureWord> words() {
        return words;
    }

    /** Tells whether there is a figure at all, if only one that was written wrongly. */
    boolean hasFigures() {
        return broken || !words.isEmpty();
    }

    Optional<Duration> worstPer() {
        return worstPer;
    }
}
