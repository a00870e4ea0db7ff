package org.alphatrade.dryrun.plugin.groovy.spec;

import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.alphatrade.dryrun.plugin.groovy.scope.EvidenceScope;
import org.alphatrade.dryrun.plugin.groovy.value.BoundClosure;
import org.alphatrade.dryrun.plugin.groovy.value.Diagnostics;
import org.alphatrade.dryrun.plugin.groovy.value.MustAnswer;
import org.alphatrade.dryrun.plugin.groovy.value.NamedArguments;
import org.alphatrade.dryrun.plugin.groovy.value.ReportedFigures;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptOptions;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptValues;
import org.alphatrade.dryrun.spi.Assessment;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.MissingEvidenceException;
import org.alphatrade.dryrun.spi.Objective;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;
import org.jspecify.annotations.Nullable;

/** What stands between the braces of {@code objective('id') { }}. */
public final class ObjectiveSpec extends PluginSpec implements Objective {
    private @Nullable Closure<?> observed;
    private @Nullable Closure<?> assess;
    private @Nullable Closure<?> samples;
    private @Nullable Closure<?> reasonOf;
    private Bound least = Bound.NONE;
    private Bound most = Bound.NONE;
    private String reason = "";
    private String unit = "";
    private String sampled = "samples";
    private long minimumSamples;
    private Severity missed = Severity.FAIL;

    /** A limit, and one before it that warns. */
    private record Bound(double fail, double warn) {
        static final Bound NONE = new Bound(Double.NaN, Double.NaN);

        boolean set() {
            return !Double.isNaN(fail);
        }
    }

    ObjectiveSpec(String id, ScriptOptions options, Diagnostics troubles) {
        super(id, options, troubles);
    }

    /** Gives the figure that is judged. */
    @NamedArguments(example = "observed { performance('fills') / performance('orders') }")
    public void observed(
            @MustAnswer @DelegatesTo(value = EvidenceScope.class, strategy = Closure.DELEGATE_FIRST)
                    Closure<?> figure) {
        if (observed != null) {
            problem("'observed' stands here twice; write an objective for each figure");
        }
        observed = figure;
    }

    @NamedArguments(value = "warn", example = "atLeast 0.95, warn: 0.98")
    public void atLeast(Number limit) {
        atLeast(Map.of(), limit);
    }

    /** Says what the figure must reach; {@code warn:} what it should. */
    @NamedArguments(value = "warn", example = "atLeast 0.95, warn: 0.98")
    public void atLeast(Map<String, ?> named, Number limit) {
        checked(() -> least = bound(named, limit, 1));
    }

    @NamedArguments(value = "warn", example = "atMost 250, warn: 200")
    public void atMost(Number limit) {
        atMost(Map.of(), limit);
    }

    /** Says what the figure must not pass; {@code warn:} what it should not. */
    @NamedArguments(value = "warn", example = "atMost 250, warn: 200")
    public void atMost(Map<String, ?> named, Number limit) {
        checked(() -> most = bound(named, limit, -1));
    }

    private static Bound bound(Map<String, ?> named, Number limit, int sign) {
        ScriptValues.onlyKeys(named, "warn");
        double fail = limit.doubleValue();
        Object given = named.containsKey("warn") ? named.get("warn") : limit;
        if (!(given instanceof Number soft)) {
            throw new IllegalArgumentException("warn: is a number");
        }
        double warn = soft.doubleValue();
        if (!Double.isFinite(fail) || !Double.isFinite(warn)) {
            throw new IllegalArgumentException("a limit is a finite number");
        }
        if (sign * Double.compare(warn, fail) < 0) {
            throw new IllegalArgumentException("warn: " + soft + " is on the wrong side of " + limit);
        }
        return new Bound(fail, warn);
    }

    /** Says how bad it is to miss the limit: FAIL (the default) or WARN. */
    @NamedArguments(example = "severity WARN")
    public void severity(Severity word) {
        missed = word;
    }

    public void severity(Level word) {
        checked(() -> missed = ScriptValues.severity(word));
    }

    public void severity(CharSequence word) {
        checked(() -> missed = ScriptValues.severity(word));
    }

    @NamedArguments(example = "unit 'ms'")
    public void unit(CharSequence word) {
        unit = word.toString();
    }

    /** Says from how many observations the figure comes. */
    @NamedArguments(example = "samples { performance('orders') }")
    public void samples(
            @MustAnswer @DelegatesTo(value = EvidenceScope.class, strategy = Closure.DELEGATE_FIRST) Closure<?> count) {
        samples = count;
    }

    /** Says how many observations are needed; with fewer the objective is unknown. */
    @NamedArguments(value = "of", example = "minimumSamples 100, of: 'orders'")
    public void minimumSamples(long count) {
        minimumSamples = count;
    }

    /** As {@link #minimumSamples(long)}, with what they are called. */
    public void minimumSamples(Map<String, ?> named, long count) {
        checked(() -> ScriptValues.onlyKeys(named, "of"));
        sampled = named.containsKey("of") ? ScriptValues.text(named.get("of")) : sampled;
        minimumSamples = count;
    }

    @NamedArguments(example = "reason 'agreed with the risk board'")
    public void reason(CharSequence sentence) {
        reason = sentence.toString();
    }

    /** Says in a sentence what the figure means. */
    @NamedArguments(example = "reason { \"${eventCount('fill')} fills\" }")
    public void reason(
            @MustAnswer @DelegatesTo(value = EvidenceScope.class, strategy = Closure.DELEGATE_FIRST)
                    Closure<?> sentence) {
        reasonOf = sentence;
    }

    /** Judges freely: every path answers pass('...'), warn('...'), fail('...') or unknown('...'). */
    @NamedArguments(example = "assess { hours >= 72 ? pass('long enough') : fail('too short') }")
    public void assess(
            @MustAnswer @DelegatesTo(value = EvidenceScope.class, strategy = Closure.DELEGATE_FIRST)
                    Closure<?> judgement) {
        assess = judgement;
    }

    @Override
    void check() {
        boolean bounded = least.set() || most.set();
        if (assess == null && observed == null) {
            problem("objective '" + id()
                    + "' judges nothing; it needs observed { } with atLeast or atMost, or assess { }");
        } else if (assess != null && (observed != null || bounded)) {
            problem("objective '" + id() + "' has assess and observed or a limit; choose one");
        } else if (observed != null && !bounded) {
            problem("objective '" + id() + "' has no limit; it needs atLeast or atMost, or assess { } instead");
        }
        if (missed == Severity.PASS) {
            problem("objective '" + id() + "' has severity PASS: it could never be missed; write WARN or FAIL");
        }
        if (minimumSamples > 0 && samples == null) {
            problem("objective '" + id() + "' has minimumSamples and no samples { }");
        }
        if (least.set() && most.set() && least.fail() > most.fail()) {
            problem("objective '" + id() + "' can never pass: atLeast is above atMost");
        }
    }

    @Override
    public Assessment assess(Evidence evidence) {
        EvidenceScope scope = new EvidenceScope(evidence);
        try {
            return assess != null ? free(assess, scope) : bounded(scope);
        } catch (MissingEvidenceException missing) {
            return Assessment.builder(Status.UNKNOWN, String.valueOf(missing.getMessage()))
                    .threshold(threshold())
                    .unit(unit)
                    .sources(List.copyOf(scope.sources()))
                    .build();
        }
    }

    private static Assessment free(Closure<?> assess, EvidenceScope scope) {
        Object answer = BoundClosure.of(assess, scope).answer(scope.getEvidence());
        if (answer instanceof Assessment assessment) {
            return assessment;
        }
        throw new IllegalStateException("assess { } answered " + (answer == null ? "nothing" : "'" + answer + "'")
                + "; it answers pass('...'), warn('...'), fail('...') or unknown('...')");
    }

    private Assessment bounded(EvidenceScope scope) {
        OptionalLong count = samples == null
                ? OptionalLong.empty()
                : OptionalLong.of(
                        (long) figure(BoundClosure.of(samples, scope).answer(scope.getEvidence()), "samples"));
        if (count.isPresent() && count.getAsLong() < minimumSamples) {
            return Assessment.builder(
                            Status.UNKNOWN, count.getAsLong() + " of the " + minimumSamples + " " + sampled + " needed")
                    .observed(tooFew(scope))
                    .threshold(threshold())
                    .unit(unit)
                    .sampleSize(count)
                    .sources(List.copyOf(scope.sources()))
                    .build();
        }
        double figure = observed(scope);
        Status status = judged(figure);
        String said =
                reasonOf == null ? reason : BoundClosure.of(reasonOf, scope).text(scope.getEvidence());
        return result(scope, status, said.isBlank() ? sentence(status, figure) : said, figure, count);
    }

    private double observed(EvidenceScope scope) {
        Closure<?> closure = Objects.requireNonNull(observed, "checked when it was loaded");
        try {
            return figure(BoundClosure.of(closure, scope).answer(scope.getEvidence()), "observed");
        } catch (ArithmeticException e) {
            throw new MissingEvidenceException("observed { } gives no figure: "
                    + String.valueOf(e.getMessage()).toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** The figure of too few samples, shown and not judged; of none there may be no figure. */
    private String tooFew(EvidenceScope scope) {
        try {
            return ReportedFigures.text(observed(scope));
        } catch (MissingEvidenceException e) {
            return "";
        }
    }

    private Status judged(double figure) {
        if (least.set() && figure < least.fail() || most.set() && figure > most.fail()) {
            return Status.of(missed);
        }
        boolean soft = least.set() && figure < least.warn() || most.set() && figure > most.warn();
        return soft ? Status.WARN : Status.PASS;
    }

    private String sentence(Status status, double figure) {
        String about = status == Status.PASS ? " meets " : " misses ";
        return ReportedFigures.text(figure) + (unit.isEmpty() ? "" : " " + unit) + about + threshold();
    }

    private String threshold() {
        String low = least.set() ? "at least " + ReportedFigures.text(least.fail()) + soft(least) : "";
        String high = most.set() ? "at most " + ReportedFigures.text(most.fail()) + soft(most) : "";
        return low.isEmpty() || high.isEmpty() ? low + high : low + ", " + high;
    }

    private static String soft(Bound bound) {
        return bound.warn() == bound.fail() ? "" : " (better " + ReportedFigures.text(bound.warn()) + ")";
    }

    private Assessment result(EvidenceScope scope, Status status, String why, double figure, OptionalLong count) {
        return Assessment.builder(status, ScriptValues.oneLine(why))
                .observed(ReportedFigures.text(figure))
                .threshold(threshold())
                .unit(unit)
                .sampleSize(count)
                .sources(List.copyOf(scope.sources()))
                .build();
    }

    private static double figure(@Nullable Object answer, String word) {
        if (answer instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        throw new MissingEvidenceException(
                answer == null
                        ? word + " { } gives no figure"
                        : word + " { } gives '" + answer + "', which is no finite number");
    }
}
