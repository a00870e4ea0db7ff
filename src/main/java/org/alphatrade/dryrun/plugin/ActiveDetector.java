package org.alphatrade.dryrun.plugin;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.DetectorCheck;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.spi.Excerpt;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Scope;
import org.alphatrade.dryrun.spi.Trace;

/**
 * A detector behind a wall: whatever it throws becomes one incident about the plugin, and after {@value #MAX_FAULTS} of
 * them, or at once when it takes too long or the JVM itself is in trouble (out of memory), it is switched off. The error
 * stays here, so the judge and its other detectors go on; {@link #problem()} makes the verdict unknown. Exceptions of
 * the host's own sink pass through untouched. For one thread at a time; another one may wait, and take a call that does
 * not return.
 */
public final class ActiveDetector {
    /** After how many faults a detector is switched off. */
    public static final int MAX_FAULTS = 5;

    private static final int SLOW_CALLS = 720;
    private static final int MAX_WORDS = 10_000;

    private final PluginInfo info;
    private final Consumer<Fault> exhausted;
    private ClassLoader loader;
    private final Interest interest;
    private final InterestMatcher matcher;
    private final Scope scope;
    private final Duration limit;
    private final Stopwatch stopwatch = new Stopwatch();
    private final StampingSink sink;
    private final CallGate gate = new CallGate();
    private Detector detector;
    private String call = "";
    private Object subject;
    private long started;
    private Overdue overdue;
    private int faults;
    private Fault lastFault;
    private boolean off;
    private String unchecked = "";

    private ActiveDetector(
            PluginInfo info,
            ClassLoader loader,
            Detector detector,
            Interest interest,
            Scope scope,
            Duration limit,
            Consumer<Fault> exhausted) {
        this.exhausted = exhausted;
        this.info = info;
        this.loader = loader;
        this.detector = detector;
        this.interest = interest;
        this.matcher = InterestMatcher.of(interest);
        this.scope = scope;
        this.limit = limit;
        this.sink = new StampingSink(info.id(), info.builtIn());
    }

    static ActiveDetector start(PluginInfo info, DetectorProvider provider, HostContext context) {
        return start(info, provider, context, TimeLimit.STANDARD, fault -> {});
    }

    /** Starts one; {@code exhausted} is told when it took all the memory there is. */
    static ActiveDetector start(
            PluginInfo info,
            DetectorProvider provider,
            HostContext context,
            TimeLimit limits,
            Consumer<Fault> exhausted) {
        ClassLoader loader = OwnCode.of(provider);
        TimeLimit limit = limits.of(provider);
        Callable<ActiveDetector> create = () -> {
            Detector detector = Objects.requireNonNull(provider.create(context), "create() returned null");
            Interest interest = Objects.requireNonNull(detector.interest(), "interest() returned null");
            Scope scope = Objects.requireNonNull(detector.scope(), "scope() returned null");
            return new ActiveDetector(info, loader, detector, checked(interest), scope, limit.call(), exhausted);
        };
        try {
            return info.builtIn() ? create.call() : BoundedCall.of(info.id(), limit.once(), create);
        } catch (Throwable thrown) {
            Fault fault = Fault.of(info, loader, "create", thrown);
            if (thrown instanceof OutOfMemoryError) {
                exhausted.accept(fault);
            }
            return broken(info, fault);
        }
    }

    /** Returns one that is switched off from the start. */
    static ActiveDetector broken(PluginInfo info, Fault why) {
        ActiveDetector broken = new ActiveDetector(
                info, null, null, Interest.nothing(), Scope.record(), TimeLimit.STANDARD.call(), fault -> {});
        broken.fault(why, true);
        return broken;
    }

    private static Interest checked(Interest interest) {
        if (Math.max(interest.events().size(), interest.literals().size()) > MAX_WORDS) {
            throw new IllegalArgumentException("interest() names more than " + MAX_WORDS + " events or literals");
        }
        return interest;
    }

    private static String checked(String sentence) {
        if (sentence.length() > MAX_WORDS) {
            throw new IllegalArgumentException("unchecked() has more than " + MAX_WORDS + " characters");
        }
        return sentence;
    }

    public String id() {
        return info.id();
    }

    public boolean builtIn() {
        return info.builtIn();
    }

    public PluginInfo info() {
        return info;
    }

    /** Returns its interest as it declared it; in nothing when it could not be started. */
    public Interest interest() {
        return interest;
    }

    /** Returns what tells whether a record is of interest to it. */
    public InterestMatcher matcher() {
        return matcher;
    }

    public Scope scope() {
        return scope;
    }

    /** Returns how long one call may take. */
    public Duration limit() {
        return limit;
    }

    /** Returns how long its slow calls may take together. */
    public Duration patience() {
        return limit.multipliedBy(SLOW_CALLS);
    }

    /** Tells whether the record is of interest; {@link #inspect} does not ask again. */
    public boolean wants(LogRecord record) {
        return !off && matcher.takes(record);
    }

    public void inspect(LogRecord record, IncidentSink out) {
        if (off) {
            return;
        }
        long number = enter("inspect", record);
        Throwable thrown = null;
        try {
            detector.inspect(record, sink);
        } catch (Throwable t) {
            thrown = t;
        }
        leave(number, thrown, out);
    }

    public void inspectTrace(Trace trace, IncidentSink out) {
        guarded("inspectTrace", trace, out, () -> detector.inspectTrace(trace, sink));
    }

    public void observe(Observation observation, IncidentSink out) {
        guarded("observe", observation, out, () -> detector.observe(observation, sink));
    }

    /** Tells the detector that nothing more comes. {@code at} is the end of what is judged. */
    public void finish(Instant at, IncidentSink out) {
        guarded("finish", at, out, () -> {
            detector.finish(sink);
            unchecked = checked(Objects.requireNonNull(detector.unchecked(), "unchecked() returned null"));
        });
    }

    private void guarded(String name, Object about, IncidentSink out, Runnable body) {
        if (off) {
            return;
        }
        long number = enter(name, about);
        Throwable thrown = null;
        try {
            body.run();
        } catch (Throwable t) {
            thrown = t;
        }
        leave(number, thrown, out);
    }

    private long enter(String name, Object about) {
        call = name;
        subject = about;
        sink.open();
        started = stopwatch.start();
        return gate.begin();
    }

    /** Ends the call; a call that was taken ends its thread here, before it touches anything. */
    private void leave(long number, Throwable thrown, IncidentSink out) {
        CallGate.End end = gate.end(number);
        if (end == CallGate.End.TAKEN) {
            throw new Abandoned();
        }
        stopwatch.stop(started);
        if (!info.builtIn()) {
            // A thread that a plugin interrupts would break the host's next write to a file.
            Thread.interrupted();
        }
        if (sink.close() || thrown != null || end == CallGate.End.LATE) {
            settle(end == CallGate.End.LATE ? overdue : thrown, out);
        }
    }

    private void settle(Throwable thrown, IncidentSink out) {
        sink.take().forEach(out::raise);
        Throwable misuse = sink.misuse();
        Throwable cause = thrown != null ? thrown : misuse;
        if (cause != null) {
            boolean fatal = cause instanceof Overdue
                    || cause instanceof PluginGone
                    || cause instanceof VirtualMachineError && !(cause instanceof StackOverflowError);
            fault(Fault.of(info, loader, call, cause), fatal);
            if (cause instanceof OutOfMemoryError) {
                exhausted.accept(lastFault);
            }
            out.raise(lastFault.incident(at(), excerpt(), faults, off));
        }
    }

    private void fault(Fault fault, boolean fatal) {
        faults++;
        lastFault = fault;
        off = fatal || faults >= MAX_FAULTS;
        if (off) {
            letGo();
        }
    }

    /** What it holds is let go: it may be all the memory there is, or a program that runs. */
    private void letGo() {
        if (detector instanceof Dismissible one) {
            one.dismiss();
        }
        detector = null;
    }

    /** Is told that the memory ran out beside it: nobody knows who took it, so it is let go if it can be. */
    public void suspect(OutOfMemoryError error) {
        exhausted.accept(Fault.of(info, loader, "or beside it", error));
    }

    /** Lets go of everything of a class loader whose plugins took all memory. */
    void letGo(ClassLoader of, Fault why) {
        if (loader == of && !off) {
            faults++;
            lastFault = why;
            off = true;
        }
        if (loader == of) {
            letGo();
            loader = null;
        }
    }

    private Instant at() {
        if (subject instanceof LogRecord record) {
            return record.time();
        }
        if (subject instanceof Trace trace) {
            return trace.at();
        }
        return subject instanceof Observation observation ? observation.at() : (Instant) subject;
    }

    private Optional<Excerpt> excerpt() {
        if (subject instanceof LogRecord record) {
            return Optional.of(record.copy().excerpt());
        }
        return subject instanceof Trace trace ? Optional.of(trace.head().copy().excerpt()) : Optional.empty();
    }

    /** Returns the number of the call under way, or 0 when there is none. Safe from any thread. */
    public long underWay() {
        return gate.underWay();
    }

    /** Interrupts a call that takes too long; false when it just ended. From the thread that waits for it. */
    public boolean interrupt(long number, Thread thread, Duration spent) {
        overdue = spent.compareTo(patience()) > 0 ? Overdue.together(patience(), thread) : Overdue.call(limit, thread);
        return gate.interrupt(number, thread);
    }

    /**
     * Takes a call that did not answer to being interrupted, so that its thread can be left behind; false when it just
     * ended. From the thread that waits for it, which goes on in the other's place.
     */
    public boolean take(long number, IncidentSink out) {
        if (!gate.take(number)) {
            return false;
        }
        sink.abandon();
        stopwatch.stop(started);
        settle(overdue, out);
        return true;
    }

    /** Tells whether it is called no more: {@link #problem()} says why. */
    public boolean switchedOff() {
        return off;
    }

    /** Returns an UNKNOWN finding when it was switched off, for then something was not checked. */
    public Optional<Finding> problem() {
        if (!off) {
            return Optional.empty();
        }
        String after = faults == 1 ? "" : " after " + faults + " faults";
        return Optional.of(lastFault.finding("it was switched off" + after + ", what it looks for was not checked"));
    }

    /** Returns whether it may be believed when it raised nothing. After {@link #finish}. */
    public DetectorCheck check() {
        String why = faults == 0
                ? unchecked
                : lastFault.sentence() + (off ? "; it was switched off" : "; faults in all: " + faults);
        return DetectorCheck.of(id(), why);
    }

    public PluginStats stats() {
        return new PluginStats(id(), stopwatch.calls(), stopwatch.time(), faults);
    }
}
