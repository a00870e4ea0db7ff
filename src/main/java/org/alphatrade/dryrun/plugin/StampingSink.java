package org.alphatrade.dryrun.plugin;

import java.util.Objects;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentSink;

/**
 * What a detector raises into: stamps its id, tells the host's failures from the plugin's, and notices a sink that is
 * used after its call or from another thread, since what is raised there would otherwise be lost in silence.
 */
final class StampingSink implements IncidentSink {
    private final String id;
    private volatile Thread owner;
    private volatile IllegalStateException misuse;
    private IncidentSink out;
    private Throwable hostFailure;

    StampingSink(String id) {
        this.id = id;
    }

    void open(IncidentSink target) {
        out = target;
        owner = Thread.currentThread();
    }

    /** Ends the call and tells whether there is something to settle. */
    boolean close() {
        owner = null;
        out = null;
        return hostFailure != null || misuse != null;
    }

    @Override
    public void raise(Incident incident) {
        Objects.requireNonNull(incident, "a null incident was raised");
        if (Thread.currentThread() != owner) {
            IllegalStateException late =
                    new IllegalStateException("an incident was raised after the call or from another thread");
            misuse = late;
            throw late;
        }
        Incident stamped = incident.by(id);
        try {
            out.raise(stamped);
        } catch (RuntimeException | Error e) {
            hostFailure = e;
            throw e;
        }
    }

    /** Throws what the host's own sink threw: it is no fault of the plugin. */
    void rethrowHostFailure() {
        Throwable failure = hostFailure;
        hostFailure = null;
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }

    /** Returns the misuse to settle, once. */
    Throwable misuse() {
        IllegalStateException seen = misuse;
        misuse = null;
        return seen;
    }
}
