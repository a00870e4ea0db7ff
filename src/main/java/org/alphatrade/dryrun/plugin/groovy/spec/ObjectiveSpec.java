package org.alphatrade.dryrun.plugin.groovy.spec;

import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.alphatrade.dryrun.plugin.groovy.scope.EvidenceScope;
import org.alphatrade.dryrun.plugin.groovy.value.BoundClosure;
import org.alphatrade.dryrun.plugin.groovy.value.Diagnostics;
import org.alphatrade.dryrun.plugin.groovy.value.MustAnswer;
import org.alphatrade.dryrun.plugin.groovy.value.NamedArguments;
import org.alphatrade.dryrun.plugin.groovy.value.NoWord;
import org.alphatrade.dryrun.plugin.groovy.value.ReportedFigures;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptOptions;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptValues;
import org.alphatrade.dryrun.spi.Assessment;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.FigureSpec;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.MissingEvidenceException;
import org.alphatrade.dryrun.spi.Objective;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.spi.WatchedNames;
import org.jspecify.annotations.Nullable;

/** What stands between the braces of {@code objective('id') { }}. */
public final class ObjectiveSpec extends FigureWords implements Objective {
    private @Nullable Closure<?> observed;
    private @Nullable Closure<?> assess;
    private @Nullable Closure<?> samples;
    private @Nullable Closure<?> reasonOf;
    private ObjectiveLimits limits = ObjectiveLimits.NONE;
    private String reason = "";
    private String unit = "";
    private String sampled = "samples";
    private long minimumSamples;
    private Severity missed = Severity.FAIL;
    private Set<String> asked = Set.of();
    private int observedAt;
    private int samplesAt;

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
        observedAt = Diagnostics.line();
    }

    @NamedArguments(value = "warn", example = "atLeast 0.95, warn: 0.98")
    public void atLeast(Number limit) {
        atLeast(Map.of(), limit);
    }

    /** Says what the figure must reach; {@code warn:} what it should. */
    @NamedArguments(value = "warn", example = "atLeast 0.95, warn: 0.98")
    public void atLeast(Map<String, ?> named, Number limit) {
        checked(() -> limits = limits.atLeast(named, limit));
    }

    @NamedArguments(value = "warn", example = "atMost 250, warn: 200")
    public void atMost(Number limit) {
        atMost(Map.of(), limit);
    }

    /** Says what the figure must not pass; {@code warn:} what it should not. */
    @NamedArguments(value = "warn", example = "atMost 250, warn: 200")
    public void atMost(Map<String, ?> named, Number limit) {
        checked(() -> limits = limits.atMost(named, limit));
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
        samplesAt = Diagnostics.line();
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
        checkFigures();
        boolean bounded = limits.set();
        boolean figure = observed == null && hasFigures();
        if (assess == null && observed == null && !figure) {
            problem("objective '" + id()
                    + "' judges nothing; it needs observed { } or a figure such as percentile('latency_ms', 99) { }, with"
                    + " atLeast or atMost, or assess { }");
        } else if (assess != null && (observed != null || bounded)) {
            problem("objective '" + id() + "' has assess and observed or a limit; choose one");
        } else if (assess == null && !bounded) {
            problem("objective '" + id() + "' has no limit; it needs atLeast or atMost, or assess { } instead");
        } else if (assess == null && figure && words().size() > 1) {
            problem(
                    "objective '" + id() + "' has " + words().size() + " figures and does not say which is judged; name"
                            + " them (def p99 = percentile(...)) and add observed { p99.value }, or write an objective for each");
        } else if (assess == null && figure && samples != null) {
            problem("objective '" + id()
                    + "' judges a figure over records, which knows its samples; leave samples { } out");
        }
        if (missed == Severity.PASS) {
            problem("objective '" + id() + "' has severity PASS: it could never be missed; write WARN or FAIL");
        }
        if (minimumSamples > 0 && samples == null && !hasFigures()) {
            problem("objective '" + id()
                    + "' has minimumSamples and no samples { }, so nothing says how many there are;"
                    + " add samples { performance('orders') } or judge a figure over records");
        }
        if (limits.contradictory()) {
            problem("objective '" + id() + "' can never pass: atLeast is above atMost");
        }
    }

    @Override
    public Assessment assess(Evidence evidence) {
        EvidenceScope scope = new EvidenceScope(evidence);
        asked = scope.events();
        try {
            words().forEach(word -> word.find(evidence));
            words().forEach(word -> scope.sources().addAll(word.sources()));
            Optional<FigureWord> figure = judged();
            if (figure.isPresent()) {
                return new FigureAnswer(figure.get().figure(), limits, missed, sampled, List.copyOf(scope.sources()))
                        .assessment(ScriptValues.oneLine(said(scope)));
            }
            OptionalLong count = counted(scope);
            if (count.isPresent() && count.getAsLong() < minimumSamples) {
                return tooFew(scope, count);
            }
            return assess != null ? free(assess, scope) : bounded(scope, count);
        } catch (MissingEvidenceException missing) {
            return Assessment.builder(Status.UNKNOWN, String.valueOf(missing.getMessage()))
                    .threshold(limits.threshold())
                    .unit(unit)
                    .sources(List.copyOf(scope.sources()))
                    .build();
        }
    }

    /** Returns the figure over records that is held against the limits, when it is one and not what a closure says. */
    private Optional<FigureWord> judged() {
        return assess == null && observed == null ? words().stream().findFirst() : Optional.empty();
    }

    /** Returns what the host is to keep for it while the logs are read. */
    @NoWord
    public List<FigureSpec> figures() {
        return words().stream().map(this::spec).toList();
    }

    private FigureSpec spec(FigureWord word) {
        FigureSpec.Builder builder = word.builder().unit(unit);
        worstPer().ifPresent(builder::worstPer);
        if (judged().isPresent()) {
            builder.limits(limits.all());
        }
        return builder.minimumSamples(samples == null ? minimumSamples : 0).build();
    }

    @Override
    @NoWord
    public WatchedNames watches() {
        return super.watches().withEvents(asked);
    }

    private static Assessment free(Closure<?> assess, EvidenceScope scope) {
        Object answer = BoundClosure.of(assess, scope).answer(scope.getEvidence());
        if (answer instanceof Assessment assessment) {
            return assessment;
        }
        throw new IllegalStateException("assess { } answered " + (answer == null ? "nothing" : "'" + answer + "'")
                + "; it answers pass('...'), warn('...'), fail('...') or unknown('...')");
    }

    /** Returns from how many observations it judges, when it says so. */
    private OptionalLong counted(EvidenceScope scope) {
        Closure<?> closure = samples;
        return closure == null
                ? OptionalLong.empty()
                : OptionalLong.of((long) figure(closure, scope, "samples", samplesAt));
    }

    private Assessment tooFew(EvidenceScope scope, OptionalLong count) {
        return Assessment.builder(
                        Status.UNKNOWN, count.getAsLong() + " of the " + minimumSamples + " " + sampled + " needed")
                .observed(observed == null ? "" : ofTooFew(scope))
                .threshold(limits.threshold())
                .unit(unit)
                .sampleSize(count)
                .sources(List.copyOf(scope.sources()))
                .build();
    }

    private Assessment bounded(EvidenceScope scope, OptionalLong count) {
        double figure = observed(scope);
        Status status = limits.judged(figure, missed);
        String said = said(scope);
        return result(scope, status, said.isBlank() ? sentence(status, figure) : said, figure, count);
    }

    private String said(EvidenceScope scope) {
        return reasonOf == null ? reason : BoundClosure.of(reasonOf, scope).text(scope.getEvidence());
    }

    private double observed(EvidenceScope scope) {
        return figure(Objects.requireNonNull(observed, "checked when it was loaded"), scope, "observed", observedAt);
    }

    private double figure(Closure<?> closure, EvidenceScope scope, String word, int line) {
        try {
            return figure(BoundClosure.of(closure, scope).answer(scope.getEvidence()), word, line);
        } catch (ArithmeticException e) {
            throw new MissingEvidenceException(word + " { } gives no figure: "
                    + String.valueOf(e.getMessage()).toLowerCase(java.util.Locale.ROOT)
                    + troubles().place(e));
        }
    }

    /** The figure of too few samples, shown and not judged; of none there may be no figure. */
    private String ofTooFew(EvidenceScope scope) {
        try {
            return ReportedFigures.text(observed(scope));
        } catch (MissingEvidenceException e) {
            return "";
        }
    }

    private String sentence(Status status, double figure) {
        String about = status == Status.PASS ? " meets " : " misses ";
        return ReportedFigures.text(figure) + (unit.isEmpty() ? "" : " " + unit) + about + limits.threshold();
    }

    private Assessment result(EvidenceScope scope, Status status, String why, double figure, OptionalLong count) {
        return Assessment.builder(status, ScriptValues.oneLine(why))
                .observed(ReportedFigures.text(figure))
                .threshold(limits.threshold())
                .unit(unit)
                .sampleSize(count)
                .sources(List.copyOf(scope.sources()))
                .build();
    }

    private double figure(@Nullable Object answer, String word, int line) {
        if (answer instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        String what = answer == null ? "no figure" : "'" + answer + "', which is no finite number";
        throw new MissingEvidenceException(
                word + " { } gives " + what + troubles().place(line));
    }
}
