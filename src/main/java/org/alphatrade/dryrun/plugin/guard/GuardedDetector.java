package org.alphatrade.dryrun.plugin.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.alphatrade.dryrun.plugin.model.Accounted;
import org.alphatrade.dryrun.plugin.model.CallTimeout;
import org.alphatrade.dryrun.plugin.model.Dismissible;
import org.alphatrade.dryrun.plugin.model.InterestMatcher;
import org.alphatrade.dryrun.plugin.model.PluginFault;
import org.alphatrade.dryrun.plugin.model.PluginInfo;
import org.alphatrade.dryrun.plugin.model.PluginStats;
import org.alphatrade.dryrun.plugin.model.Undecided;
import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.DetectorCheck;
import org.alphatrade.dryrun.spi.Excerpt;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Scope;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.spi.Trace;
import org.alphatrade.dryrun.spi.WatchedNames;
import org.jspecify.annotations.Nullable;

/**
 * A detector behind a wall: whatever it throws becomes one incident about the plugin, and after {@value #MAX_FAULTS} of
 * them, or at once when it takes too long or the JVM itself is in trouble (out of memory), it is switched off. The error
 * stays here, so whoever calls and the other detectors go on; {@link #problem()} makes the verdict unknown. Exceptions of
 * the host's own sink pass through untouched. For one thread at a time; a {@link CallWatch} on another one may take a call
 * that does not return.
 */
public final class GuardedDetector {
    /** After how many faults a detector is switched off. */
    public static final int MAX_FAULTS = 5;

    static final int MAX_WORDS = 10_000;
    private static final int SLOW_CALLS = 720;

    private final PluginInfo info;
    private final Interest interest;
    private final InterestMatcher matcher;
    private final Scope scope;
    private final WatchedNames watches;
    private final Duration limit;
    private final Stopwatch stopwatch = new Stopwatch();
    private final BufferingSink sink;
    private final CallGate gate = new CallGate();
    private final DetectorFaults faults;
    /** Null when it is switched off: what it holds may be all the memory there is. */
    private @Nullable Detector detector;

    private String call = "";
    private Object subject = Instant.EPOCH;
    private long started;
    private @Nullable CallTimeout overdue;
    private String unchecked = "";
    private String undecided = "";
    private Map<String, Object> account = Map.of();

    GuardedDetector(
            PluginInfo info,
            @Nullable Detector detector,
            Interest interest,
            Scope scope,
            WatchedNames watches,
            Duration limit,
            DetectorFaults faults) {
        this.info = info;
        this.detector = detector;
        this.interest = interest;
        this.matcher = InterestMatcher.of(interest);
        this.scope = scope;
        this.watches = watches;
        this.limit = limit;
        this.faults = faults;
        this.sink = new BufferingSink(info.id(), info.builtIn());
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

    /** Returns the names it looks for in the logs. */
    public WatchedNames watches() {
        return watches;
    }

    /** Tells whether the record is of interest; {@link #inspect} does not ask again. */
    public boolean wants(LogRecord record) {
        return detector != null && matcher.takes(record);
    }

    public void inspect(LogRecord record, IncidentSink out) {
        Detector asked = detector;
        if (asked == null) {
            return;
        }
        long number = enter("inspect", record);
        Throwable thrown = null;
        try {
            asked.inspect(record, sink);
        } catch (Throwable t) {
            thrown = t;
        }
        leave(number, thrown, out);
    }

    public void inspectTrace(Trace trace, IncidentSink out) {
        guarded("inspectTrace", trace, out, asked -> asked.inspectTrace(trace, sink));
    }

    public void observe(Observation observation, IncidentSink out) {
        guarded("observe", observation, out, asked -> asked.observe(observation, sink));
    }

    /** Tells the detector that nothing more comes. {@code at} is the end of what is judged. */
    public void finish(Instant at, IncidentSink out) {
        guarded("finish", at, out, asked -> {
            asked.finish(sink);
            unchecked = checked(Objects.requireNonNull(asked.unchecked(), "unchecked() returned null"));
            undecided = asked instanceof Undecided one ? checked(one.undecided()) : "";
            account = asked instanceof Accounted one ? one.account() : Map.of();
        });
    }

    private static String checked(String sentence) {
        if (sentence.length() > MAX_WORDS) {
            throw new IllegalArgumentException("unchecked() has more than " + MAX_WORDS + " characters");
        }
        return sentence;
    }

    private void guarded(String name, Object about, IncidentSink out, Consumer<Detector> body) {
        Detector asked = detector;
        if (asked == null) {
            return;
        }
        long number = enter(name, about);
        Throwable thrown = null;
        try {
            body.accept(asked);
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
    private void leave(long number, @Nullable Throwable thrown, IncidentSink out) {
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

    private void settle(@Nullable Throwable thrown, IncidentSink out) {
        sink.take().forEach(out::raise);
        Throwable misuse = sink.misuse();
        Throwable cause = thrown != null ? thrown : misuse;
        if (cause != null) {
            if (faults.add(call, cause)) {
                letGo();
            }
            if (cause instanceof OutOfMemoryError) {
                faults.tellExhausted();
            }
            faults.incident(at(), excerpt(), switchedOff()).ifPresent(out::raise);
        }
    }

    /** What it holds is let go: it may be all the memory there is, or a program that runs. */
    private void letGo() {
        if (detector instanceof Dismissible one) {
            one.dismiss();
        }
        detector = null;
    }

    /** Lets go of everything of a class loader whose plugins took all memory. */
    public void letGo(ClassLoader of, PluginFault why) {
        if (faults.isOf(of)) {
            if (!switchedOff()) {
                faults.add(why);
            }
            letGo();
            faults.forgetLoader();
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

    // ---- for a CallWatch, from the thread that waits

    /** Returns how long one call may take. */
    Duration limit() {
        return limit;
    }

    /** Returns how long its slow calls may take together. */
    Duration patience() {
        return limit.multipliedBy(SLOW_CALLS);
    }

    /** Returns the number of the call under way, or 0 when there is none. */
    long underWay() {
        return gate.underWay();
    }

    /** Interrupts a call that takes too long; false when it just ended. */
    boolean interrupt(long number, Thread thread, Duration spent) {
        overdue = spent.compareTo(patience()) > 0
                ? CallTimeout.together(patience(), thread)
                : CallTimeout.call(limit, thread);
        return gate.interrupt(number, thread);
    }

    /**
     * Takes a call that did not answer to being interrupted, so that its thread can be left behind; false when it just
     * ended. Whoever takes it goes on in the other's place.
     */
    boolean take(long number, IncidentSink out) {
        if (!gate.take(number)) {
            return false;
        }
        sink.abandon();
        stopwatch.stop(started);
        settle(overdue, out);
        return true;
    }

    /** Is told that the memory ran out beside it. */
    void suspect(OutOfMemoryError error) {
        faults.suspect(error);
    }

    // ---- what is to be said of it

    /** Tells whether it is called no more: {@link #problem()} says why. */
    public boolean switchedOff() {
        return detector == null;
    }

    /** Returns an UNKNOWN finding when it was switched off, for then something was not checked. */
    public Optional<Finding> problem() {
        return switchedOff() ? Optional.of(faults.switchedOff()) : Optional.empty();
    }

    /**
     * Returns what is to be said when it ran to its end and could not tell, which is UNKNOWN, or had nothing to look at. After
     * {@link #finish}.
     */
    public Optional<Finding> undecided() {
        if (switchedOff() || !(detector instanceof Undecided) || unchecked.isEmpty()) {
            return Optional.empty();
        }
        Status status = undecided.isEmpty() ? Status.PASS : Status.UNKNOWN;
        String what = undecided.isEmpty() ? " was not checked: " + unchecked : " could not tell: " + undecided;
        return Optional.of(Finding.of(
                status, "The detector '" + id() + "' (" + info.origin() + ")" + what + ".", Map.of("plugin", id())));
    }

    /** Returns what one that was asked again and again answered; empty for others. After {@link #finish}. */
    public Map<String, Object> account() {
        return account;
    }

    /** Returns whether it may be believed when it raised nothing. After {@link #finish}. */
    public DetectorCheck check() {
        return DetectorCheck.of(id(), faults.count() == 0 ? unchecked : faults.sentence(switchedOff()));
    }

    public PluginStats stats() {
        return new PluginStats(id(), stopwatch.calls(), stopwatch.time(), faults.count());
    }
}
