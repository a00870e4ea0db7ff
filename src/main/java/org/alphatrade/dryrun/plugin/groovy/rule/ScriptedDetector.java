package org.alphatrade.dryrun.plugin.groovy.rule;

import java.time.Duration;
import java.util.List;
import org.alphatrade.dryrun.base.time.TimeWindows;
import org.alphatrade.dryrun.plugin.groovy.scope.EvidenceClock;
import org.alphatrade.dryrun.plugin.groovy.scope.InspectScope;
import org.alphatrade.dryrun.plugin.groovy.scope.Raising;
import org.alphatrade.dryrun.plugin.groovy.scope.TimeScope;
import org.alphatrade.dryrun.plugin.groovy.scope.TraceScope;
import org.alphatrade.dryrun.plugin.groovy.spec.DetectorSpec;
import org.alphatrade.dryrun.plugin.groovy.value.BoundClosure;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptValues;
import org.alphatrade.dryrun.plugin.model.InterestLogic;
import org.alphatrade.dryrun.plugin.model.InterestMatcher;
import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Phase;
import org.alphatrade.dryrun.spi.Scope;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Trace;
import org.alphatrade.dryrun.spi.WatchedNames;
import org.jspecify.annotations.Nullable;

/** A detector of a script: fresh closures, fresh variables, fresh memory. */
public final class ScriptedDetector implements Detector {
    private final DetectorSpec block;
    private final boolean shutdownToo;
    private final boolean timed;
    private final EvidenceClock time;
    private final @Nullable Rule judge;
    private final Raising raising;
    private final InspectScope inspectScope;
    private final TraceScope traceScope;
    private final NamedRecords on;
    private final @Nullable BoundClosure inspect;
    private final @Nullable BoundClosure trace;
    private final @Nullable BoundClosure tick;
    private final @Nullable BoundClosure observe;
    private final @Nullable BoundClosure finish;
    private final @Nullable BoundClosure unchecked;

    public ScriptedDetector(DetectorSpec block) {
        this.block = block;
        this.shutdownToo = block.options().judgesShutdown();
        this.time = new EvidenceClock(shutdownToo);
        this.raising = new Raising(block.severity, block.category);
        this.inspectScope = new InspectScope(raising);
        this.traceScope = new TraceScope(raising);
        TimeScope timeScope = new TimeScope(raising, time);
        this.inspect = BoundClosure.ofNullable(block.inspect, inspectScope);
        this.trace = BoundClosure.ofNullable(block.trace, traceScope);
        this.tick = BoundClosure.ofNullable(block.tick, timeScope);
        this.observe = BoundClosure.ofNullable(block.observe, timeScope);
        this.finish = BoundClosure.ofNullable(block.finish, timeScope);
        this.unchecked = BoundClosure.ofNullable(block.unchecked, timeScope);
        this.timed = byTime() || tick != null || observe != null || finish != null;
        // The host asks for what is of interest; where that is more than 'on' says, it is asked here.
        this.on = timed || block.orMatching.isPresent()
                ? new NamedRecords(InterestMatcher.of(block.on.orElse(Interest.everything())), block.orMatching)
                : NamedRecords.ALL;
        this.judge = block.meansRecords() ? judge() : null;
    }

    private boolean byTime() {
        return switch (block.judging) {
            case EACH, AT_LEAST_BAD -> false;
            case MISSING_NEXT, NEXT_BAD, TOO_FEW -> true;
        };
    }

    private Rule judge() {
        TimeWindows times = block.times();
        // What is missing is missed by when records were read, so that is the time that counts.
        RecordConditions conditions = new RecordConditions(
                block,
                on,
                block.judging == DetectorSpec.Judging.TOO_FEW ? new TimeWindows(List.of(), List.of()) : times);
        IncidentFactory finding = new IncidentFactory(block);
        return switch (block.judging) {
            case EACH -> new EveryRecordRule(conditions, finding);
            case AT_LEAST_BAD -> new ThresholdRule(block, conditions, finding);
            case TOO_FEW -> new AtLeastRule(block, conditions, finding, time, times);
            case MISSING_NEXT, NEXT_BAD -> new SequenceRule(block, conditions, finding, time);
        };
    }

    @Override
    public Interest interest() {
        if (block.judging == DetectorSpec.Judging.NEXT_BAD && tick == null && finish == null) {
            return InterestLogic.either(means(), next());
        }
        if (timed && time()) {
            return Interest.everything();
        }
        return judge == null && inspect == null ? Interest.nothing() : means();
    }

    @Override
    public WatchedNames watches() {
        return block.watches();
    }

    /** Tells whether records show the time by which it judges, so that it must see all of them. */
    private boolean time() {
        return byTime() || tick != null || finish != null;
    }

    private Interest next() {
        return InterestLogic.both(block.nextOn.orElse(Interest.everything()), block.seenOfNext);
    }

    private Interest means() {
        Interest named = block.orMatching.isPresent() ? Interest.everything() : block.on.orElse(Interest.everything());
        return InterestLogic.both(named, block.seen);
    }

    @Override
    public Scope scope() {
        return block.scope.orElseGet(() -> {
            if (inspect != null || trace != null || timed) {
                return Scope.stream();
            }
            return block.judging == DetectorSpec.Judging.AT_LEAST_BAD
                    ? Scope.window(twice(block.within))
                    : Scope.record();
        });
    }

    private static Duration twice(Duration within) {
        return within.multipliedBy(2);
    }

    @Override
    public void inspect(LogRecord record, IncidentSink out) {
        if (!shutdownToo && record.phase() == Phase.SHUTDOWN) {
            return;
        }
        if (timed) {
            time.saw(record);
            timePassed(out);
        }
        if (judge != null) {
            judge.look(record, out);
        }
        if (inspect != null && on.takes(record)) {
            raising.into(out);
            inspectScope.look(record);
            inspect.answer(record);
        }
    }

    private void timePassed(IncidentSink out) {
        if (judge != null) {
            judge.time(time.now(), out);
        }
        if (tick != null && time.secondsPassed()) {
            raising.into(out);
            tick.answer(null);
        }
    }

    @Override
    public void inspectTrace(Trace seen, IncidentSink out) {
        if (trace != null && (shutdownToo || seen.head().phase() != Phase.SHUTDOWN)) {
            raising.into(out);
            traceScope.look(seen);
            trace.answer(seen);
        }
    }

    @Override
    public void observe(Observation observation, IncidentSink out) {
        if (!timed) {
            return;
        }
        time.saw(observation);
        timePassed(out);
        if (observe != null) {
            raising.into(out);
            observe.answer(observation);
        }
    }

    @Override
    public void finish(IncidentSink out) {
        if (judge != null) {
            judge.time(time.now(), out);
        }
        if (finish != null) {
            raising.into(out);
            finish.answer(null);
        }
        String reason = unchecked();
        if (!reason.isEmpty()) {
            out.raise(Incident.builder(Severity.PASS, time.now(), block.id() + " was not checked: " + reason)
                    .category("unchecked")
                    .build());
        }
    }

    @Override
    public String unchecked() {
        if (unchecked != null) {
            return ScriptValues.oneLine(unchecked.text(null));
        }
        return judge == null ? "" : judge.unchecked();
    }
}
