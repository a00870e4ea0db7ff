package org.alphatrade.dryrun.plugin;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Scope;
import org.alphatrade.dryrun.spi.Trace;

/**
 * A detector behind a wall: whatever it throws becomes one incident about the plugin, and after {@value #MAX_FAULTS} of
 * them, or at once when the JVM itself is in trouble (out of memory), it is switched off. The error stays here, so the
 * judge and its other detectors go on; {@link #problem()} makes the verdict unknown. Exceptions of the host's own sink
 * pass through untouched. For one thread at a time.
 */
public final class ActiveDetector {
    /** After how many faults a detector is switched off. */
    public static final int MAX_FAULTS = 5;

    private final PluginInfo info;
    private final ClassLoader loader;
    private final Detector detector;
    private final Interest interest;
    private final InterestFilter filter;
    private final Scope scope;
    private final Stopwatch stopwatch = new Stopwatch();
    private final StampingSink sink;
    private int faults;
    private Fault lastFault;
    private boolean off;

    private ActiveDetector(
            PluginInfo info, ClassLoader loader, Detector detector, Interest interest, Scope scope, Fault fault) {
        this.info = info;
        this.loader = loader;
        this.detector = detector;
        this.interest = interest;
        this.filter = new InterestFilter(interest);
        this.scope = scope;
        this.sink = new StampingSink(info.id());
        this.lastFault = fault;
        this.off = fault != null;
        this.faults = fault == null ? 0 : 1;
    }

    static ActiveDetector start(PluginInfo info, DetectorProvider provider, HostContext context) {
        ClassLoader loader = provider.getClass().getClassLoader();
        try {
            Detector detector = Objects.requireNonNull(provider.create(context), "create() returned null");
            Interest interest = Objects.requireNonNull(detector.interest(), "interest() returned null");
            Scope scope = Objects.requireNonNull(detector.scope(), "scope() returned null");
            return new ActiveDetector(info, loader, detector, interest, scope, null);
        } catch (Throwable thrown) {
            Fault fault = Fault.of(info, loader, "create", thrown);
            return new ActiveDetector(info, loader, null, Interest.nothing(), Scope.record(), fault);
        }
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

    public Scope scope() {
        return scope;
    }

    /** Tells whether the record is of interest; {@link #inspect} does not ask again. */
    public boolean wants(LogRecord record) {
        return !off && filter.takes(record);
    }

    public void inspect(LogRecord record, IncidentSink out) {
        if (off) {
            return;
        }
        sink.open(out);
        long start = stopwatch.start();
        Throwable thrown = null;
        try {
            detector.inspect(record, sink);
        } catch (Throwable t) {
            thrown = t;
        }
        stopwatch.stop(start);
        if (sink.close() || thrown != null) {
            settle("inspect", thrown, record.time(), Optional.of(record), out);
        }
    }

    public void inspectTrace(Trace trace, IncidentSink out) {
        guarded("inspectTrace", trace.at(), Optional.of(trace.head()), out, () -> detector.inspectTrace(trace, sink));
    }

    public void observe(Observation observation, IncidentSink out) {
        guarded("observe", observation.at(), Optional.empty(), out, () -> detector.observe(observation, sink));
    }

    /** Tells the detector that nothing more comes. {@code at} is the end of what is judged. */
    public void finish(Instant at, IncidentSink out) {
        guarded("finish", at, Optional.empty(), out, () -> detector.finish(sink));
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

    public PluginStats stats() {
        return new PluginStats(id(), stopwatch.calls(), stopwatch.time(), faults);
    }

    private void guarded(String call, Instant at, Optional<LogRecord> record, IncidentSink out, Runnable body) {
        if (off) {
            return;
        }
        sink.open(out);
        long start = stopwatch.start();
        Throwable thrown = null;
        try {
            body.run();
        } catch (Throwable t) {
            thrown = t;
        }
        stopwatch.stop(start);
        if (sink.close() || thrown != null) {
            settle(call, thrown, at, record, out);
        }
    }

    private void settle(String call, Throwable thrown, Instant at, Optional<LogRecord> record, IncidentSink out) {
        sink.rethrowHostFailure();
        Throwable cause = thrown != null ? thrown : sink.misuse();
        if (cause instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        faults++;
        off = faults >= MAX_FAULTS || cause instanceof VirtualMachineError && !(cause instanceof StackOverflowError);
        lastFault = Fault.of(info, loader, call, cause);
        out.raise(lastFault.incident(at, record.map(LogRecord::excerpt), faults, off));
    }
}
