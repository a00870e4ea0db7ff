package org.alphatrade.dryrun.engine.live.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Hears the signals that reach the harness, from its making to its close. One that was ignored when the harness
 * started, as under nohup, stays ignored.
 */
public final class HarnessSignals implements AutoCloseable {
    private final List<Runnable> restore = new ArrayList<>();
    private final List<Consumer<HarnessSignal>> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable HarnessSignal first;

    public HarnessSignals() {
        for (HarnessSignal signal : HarnessSignal.values()) {
            listen(signal);
        }
    }

    private void listen(HarnessSignal harnessSignal) {
        Signal signal = new Signal(harnessSignal.name());
        SignalHandler before = Signal.handle(signal, received -> hear(harnessSignal));
        if (before == SignalHandler.SIG_IGN) {
            Signal.handle(signal, SignalHandler.SIG_IGN);
        } else {
            restore.add(() -> Signal.handle(signal, before));
        }
    }

    private synchronized void hear(HarnessSignal signal) {
        if (first == null) {
            first = signal;
        }
        listeners.forEach(listener -> listener.accept(signal));
    }

    /** Adds somebody to be told of each signal, on the JVM's signal thread. */
    public synchronized void listen(Consumer<HarnessSignal> listener) {
        listeners.add(listener);
        if (first != null) {
            listener.accept(first);
        }
    }

    /** Returns the first signal that came, whose exit code counts. */
    public Optional<HarnessSignal> first() {
        return Optional.ofNullable(first);
    }

    @Override
    public void close() {
        restore.forEach(Runnable::run);
    }
}
