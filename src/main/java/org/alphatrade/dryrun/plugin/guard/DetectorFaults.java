package org.alphatrade.dryrun.plugin.guard;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.alphatrade.dryrun.plugin.model.CallTimeout;
import org.alphatrade.dryrun.plugin.model.PluginFault;
import org.alphatrade.dryrun.plugin.model.PluginGoneException;
import org.alphatrade.dryrun.plugin.model.PluginInfo;
import org.alphatrade.dryrun.plugin.model.PluginKind;
import org.alphatrade.dryrun.spi.Excerpt;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.Incident;
import org.jspecify.annotations.Nullable;

/** What went wrong in one detector so far, and what is to be said of it. */
final class DetectorFaults {
    private final PluginInfo info;
    private final Consumer<PluginFault> exhausted;
    private final int most;
    private @Nullable ClassLoader loader;
    private int count;
    private @Nullable PluginFault last;

    /** Begins without any; {@code exhausted} is told when the detector took all the memory there is. */
    DetectorFaults(PluginInfo info, @Nullable ClassLoader loader, Consumer<PluginFault> exhausted) {
        this(info, loader, exhausted, GuardedDetector.MAX_FAULTS);
    }

    private DetectorFaults(PluginInfo info, @Nullable ClassLoader loader, Consumer<PluginFault> exhausted, int most) {
        this.most = most;
        this.info = info;
        this.loader = loader;
        this.exhausted = exhausted;
    }

    /** Begins without any of an objective's figures: the first one ends them, and the objective tells of it. */
    static DetectorFaults ofFigures(PluginInfo info, @Nullable ClassLoader loader, Consumer<PluginFault> exhausted) {
        return new DetectorFaults(info, loader, exhausted, 1);
    }

    /** Notes what a call threw; tells whether the detector is to be switched off for it. */
    boolean add(String call, Throwable thrown) {
        add(PluginFault.of(info, loader, call, thrown));
        boolean fatal = thrown instanceof CallTimeout
                || thrown instanceof PluginGoneException
                || thrown instanceof VirtualMachineError && !(thrown instanceof StackOverflowError);
        return fatal || count >= most;
    }

    void add(PluginFault fault) {
        count++;
        last = fault;
    }

    private PluginFault last() {
        return Objects.requireNonNull(last, "asked only when there was one");
    }

    /** Says that the last one was to take all memory. */
    void tellExhausted() {
        exhausted.accept(last());
    }

    /** Is told that the memory ran out beside it: nobody knows who took it, so it is let go if it can be. */
    void suspect(OutOfMemoryError error) {
        exhausted.accept(PluginFault.of(info, loader, "or beside it", error));
    }

    boolean isOf(ClassLoader other) {
        return loader == other;
    }

    void forgetLoader() {
        loader = null;
    }

    int count() {
        return count;
    }

    /** Returns what is raised of the last one; nothing where the objective tells of it. */
    Optional<Incident> incident(Instant at, Optional<Excerpt> excerpt, boolean off) {
        return info.kind() == PluginKind.OBJECTIVE
                ? Optional.empty()
                : Optional.of(last().incident(at, excerpt, count, off));
    }

    /** Returns the finding that it was switched off, for then something was not checked. */
    Finding switchedOff() {
        String after = count == 1 ? "" : " after " + count + " faults";
        return last().finding("it was switched off" + after + ", what it looks for was not checked");
    }

    /** Returns why it may not be believed when it raised nothing. */
    String sentence(boolean off) {
        return last().sentence() + (off ? "; it was switched off" : "; faults in all: " + count);
    }
}
