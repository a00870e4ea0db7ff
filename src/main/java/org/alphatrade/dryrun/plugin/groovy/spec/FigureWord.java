package org.alphatrade.dryrun.plugin.groovy.spec;

import groovy.lang.Closure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.alphatrade.dryrun.plugin.groovy.scope.RecordScope;
import org.alphatrade.dryrun.plugin.groovy.value.BoundClosure;
import org.alphatrade.dryrun.plugin.model.FieldInterest;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.Figure;
import org.alphatrade.dryrun.spi.FigureSpec;
import org.alphatrade.dryrun.spi.FigureSpec.Kind;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.MissingEvidenceException;
import org.jspecify.annotations.Nullable;

/** A figure over records that a script declares: {@code def p99 = percentile('latency_ms', 99) { ... }}. */
public final class FigureWord {
    private static final int MOST_EVENTS = 3;

    private final String name;
    private final Kind kind;
    private final String field;
    private final double percent;
    private final Duration per;
    private final @Nullable Closure<?> condition;
    private final Interest seen;
    private @Nullable Closure<?> whole;
    private Interest seenOfWhole = Interest.nothing();
    private @Nullable Figure figure;

    FigureWord(
            String name,
            Kind kind,
            String field,
            double percent,
            Duration per,
            @Nullable Closure<?> condition,
            Interest seen) {
        this.name = name;
        this.kind = kind;
        this.field = field;
        this.percent = percent;
        this.per = per;
        this.condition = condition;
        this.seen = condition == null ? FieldInterest.of(field) : seen;
    }

    void of(Closure<?> records, Interest interest) {
        whole = records;
        seenOfWhole = interest;
    }

    boolean lacksWhole() {
        return kind == Kind.SHARE && whole == null;
    }

    /** Returns what makes it; conditions are bound to one place, for one thread at a time. */
    FigureSpec.Builder builder() {
        return switch (kind) {
            case PERCENTILE -> meant(FigureSpec.percentile(name, field, percent));
            case MEAN -> meant(FigureSpec.mean(name, field));
            case MIN -> meant(FigureSpec.min(name, field));
            case MAX -> meant(FigureSpec.max(name, field));
            case SUM -> meant(FigureSpec.sum(name, field));
            case COUNT -> meant(FigureSpec.count(name));
            case RATE -> meant(FigureSpec.rate(name, per));
            case SHARE -> meant(FigureSpec.share(name));
        };
    }

    private FigureSpec.Builder meant(FigureSpec.Builder builder) {
        Closure<?> records = whole;
        if (records != null) {
            builder.outOf(seenOfWhole, when(records));
        }
        Closure<?> asked = condition;
        return builder.of(seen).when(asked == null ? record -> record.field(field) != null : when(asked));
    }

    private static Predicate<LogRecord> when(Closure<?> condition) {
        RecordScope scope = new RecordScope();
        BoundClosure bound = BoundClosure.of(condition, scope);
        return record -> {
            scope.look(record);
            return bound.yes(record);
        };
    }

    void find(Evidence evidence) {
        figure = evidence.figures().isEmpty() ? null : evidence.figure(name);
    }

    Figure figure() {
        Figure found = figure;
        if (found == null) {
            throw new MissingEvidenceException("the logs were not read for the figures of this objective");
        }
        return found;
    }

    /** Returns where it comes from, as a report names it. */
    List<String> sources() {
        List<String> sources = new ArrayList<>();
        if (!field.isEmpty()) {
            sources.add("log field " + field);
        }
        if (seen.events().size() <= MOST_EVENTS) {
            seen.events().stream().sorted().forEach(event -> sources.add("log event " + event));
        }
        return sources;
    }

    /** Returns the figure of all records; without one the objective is unknown. */
    public double getValue() {
        return figure().value();
    }

    /** Returns the figure of the highest window, or of all records when there are no windows. */
    public double getHighest() {
        return figure().highest().value();
    }

    /** Returns the figure of the lowest window, or of all records when there are no windows. */
    public double getLowest() {
        return figure().lowest().value();
    }

    /** Returns from how many records it comes. */
    public long getSamples() {
        return figure().samples();
    }
}
