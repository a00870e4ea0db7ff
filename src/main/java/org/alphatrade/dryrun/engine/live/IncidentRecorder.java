package org.alphatrade.dryrun.engine.live;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alphatrade.dryrun.evidence.incident.Classified;
import org.alphatrade.dryrun.evidence.incident.IncidentFold;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentList;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.store.journal.IncidentFile;

/** Takes what the judge of a live run raises: folds it, writes it down, tells the listeners. */
public final class IncidentRecorder implements IncidentSink {
    /** Somebody who wants to know of each incident, on the judge's thread, quickly. */
    public interface Listener {
        void raised(String id, Incident incident);
    }

    private final IncidentFold fold;
    private final IncidentFile file;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final java.util.concurrent.atomic.AtomicLong count = new java.util.concurrent.atomic.AtomicLong();

    public IncidentRecorder(Classified.Source classifiers, IncidentFile file) {
        this.fold = new IncidentFold(classifiers);
        this.file = file;
    }

    public void listen(Listener listener) {
        listeners.add(listener);
    }

    @Override
    public void raise(Incident incident) {
        String id;
        synchronized (this) {
            id = fold.add(incident);
            file.append(id, incident);
        }
        count.incrementAndGet();
        listeners.forEach(listener -> listener.raised(id, incident));
    }

    /** Returns how many incidents there were so far; cheap. */
    public long count() {
        return count.get();
    }

    public synchronized IncidentList list(int cap) {
        return fold.list(cap);
    }

    public synchronized Severity worst() {
        return fold.worst();
    }

    /** Ends the incidents file. */
    public synchronized void close() {
        file.close();
    }
}
