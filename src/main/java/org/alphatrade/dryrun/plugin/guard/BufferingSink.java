package org.alphatrade.dryrun.plugin.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.jspecify.annotations.Nullable;

/**
 * What a detector raises into: it stamps the id and keeps what is raised until the call is over, so that nothing of the
 * host runs on top of a plugin's stack. It notices a sink that is used after its call or from another thread, and a
 * flood, since what is raised there would otherwise be lost in silence.
 */
public final class BufferingSink implements IncidentSink {
    public static final int MOST = 10_000;

    private final String id;
    private final boolean trusted;
    private final List<Incident> raised = new ArrayList<>();
    private @Nullable Thread owner;
    private @Nullable RuntimeException misuse;
    private volatile boolean used;

    BufferingSink(String id, boolean trusted) {
        this.id = id;
        this.trusted = trusted;
    }

    /** Begins a call on this thread. */
    void open() {
        owner = Thread.currentThread();
    }

    /** Ends the call and tells whether there is something to take. */
    boolean close() {
        owner = null;
        return used;
    }

    /** Ends a call that was taken from its thread. */
    synchronized void abandon() {
        owner = null;
    }

    @Override
    public void raise(Incident incident) {
        synchronized (this) {
            // Not before: the call's own thread might take what is not there yet, and forget that something came.
            used = true;
            try {
                raised.add(checked(incident));
            } catch (RuntimeException e) {
                misuse = e;
                throw e;
            }
        }
    }

    private Incident checked(Incident incident) {
        Objects.requireNonNull(incident, "a null incident was raised");
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("an incident was raised after the call or from another thread");
        }
        if (raised.size() >= MOST && !trusted) {
            throw new IllegalStateException("more than " + MOST + " incidents were raised in one call");
        }
        return (trusted ? incident : IncidentCheck.taken(incident)).by(id);
    }

    /** Returns what was raised in the call, once. */
    synchronized List<Incident> take() {
        List<Incident> all = List.copyOf(raised);
        raised.clear();
        used = false;
        return all;
    }

    /** Returns the misuse to settle, once. */
    synchronized @Nullable Throwable misuse() {
        RuntimeException seen = misuse;
        misuse = null;
        return seen;
    }
}
