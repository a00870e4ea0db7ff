package org.alphatrade.dryrun.script;

import java.time.Duration;
import org.alphatrade.dryrun.plugin.InterestMatcher;
import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Phase;
import org.alphatrade.dryrun.spi.Scope;
import org.alphatrade.dryrun.spi.Trace;

/** A detector of a script: fresh closures, fresh variables, fresh memory. */
final class ScriptedDetector implements Detector {
    private final DetectorBlock block;
    private final boolean shutdownToo;
    private final boolean timed;
    private final TimeLine time;
    private final Judge judge;
    private final Raising raising;
    private final InspectScope inspectScope;
    private final TraceScope traceScope;
    private final InterestMatcher on;
    private final Ask inspect;
    private final Ask trace;
    private final Ask tick;
    private final Ask observe;
    private final Ask finish;

    ScriptedDetector(DetectorBlock block) {
        this.block = block;
        this.shutdownToo = block.options().setting("judge-shutdown");
        this.time = new TimeLine(shutdownToo);
        this.raising = new Raising(block.severity, block.category);
        this.inspectScope = new InspectScope(raising);
        this.traceScope = new TraceScope(raising);
        TimeScope timeScope = new TimeScope(raising, time);
        this.inspect = Ask.of(block.inspect, inspectScope);
        this.trace = Ask.of(block.trace, traceScope);
        this.tick = Ask.of(block.tick, timeScope);
        this.observe = Ask.of(block.observe, timeScope);
        this.finish = Ask.of(block.finish, timeScope);
        this.timed = byTime() || tick != null || observe != null || finish != null;
        // The host asks for what is of interest; where that is more than 'on' says, it is asked here.
        this.on = InterestMatcher.of(timed ? block.on.orElse(Interest.everything()) : Interest.everything());
        this.judge = block.meansRecords() ? judge() : null;
    }

    private boolean byTime() {
        return switch (block.judging) {
            case EACH, AT_LEAST_BAD -> false;
            case MISSING_NEXT, NEXT_BAD, TOO_FEW -> true;
        };
    }

    private Judge judge() {
        Conditions conditions = new Conditions(block, on);
        Finding finding = new Finding(block);
        return switch (block.judging) {
            case EACH -> new EachJudge(conditions, finding);
            case AT_LEAST_BAD -> new BurstJudge(block, conditions, finding);
            case TOO_FEW -> new DroughtJudge(block, conditions, finding, time);
            case MISSING_NEXT, NEXT_BAD -> new SequenceJudge(block, conditions, finding, time);
        };
    }

    @Override
    public Interest interest() {
        if (block.judging == DetectorBlock.Judging.NEXT_BAD && tick == null && finish == null) {
            return InterestLogic.either(means(), next());
        }
        if (timed && time()) {
            return Interest.everything();
        }
        return judge == null && inspect == null ? Interest.nothing() : means();
    }

    /** Tells whether records show the time by which it judges, so that it must see all of them. */
    private boolean time() {
        return byTime() || tick != null || finish != null;
    }

    private Interest next() {
        return InterestLogic.both(block.nextOn.orElse(Interest.everything()), block.seenOfNext);
    }

    private Interest means() {
        return InterestLogic.both(block.on.orElse(Interest.everything()), block.seen);
    }

    @Override
    public Scope scope() {
        return block.scope.orElseGet(() -> {
            if (inspect != null || trace != null || timed) {
                return Scope.stream();
            }
            return block.judging == DetectorBlock.Judging.AT_LEAST_BAD
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
    }
}
