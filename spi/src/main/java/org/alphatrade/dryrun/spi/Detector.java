package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

/**
 * Looks at records and observations as they come and raises incidents. It looks at neither clocks nor files: time
 * comes from what it is handed, so that an audit finds what the live run found. All calls come from one thread at a
 * time. A detector that throws becomes an incident about itself; after several it is switched off and whatever depended
 * on it is {@link Status#UNKNOWN}.
 *
 * <pre>{@code
 * public final class MarginCall implements Detector {
 *     public Interest interest() { return Interest.events("margin_call"); }
 *     public Scope scope() { return Scope.record(); }
 *     public void inspect(LogRecord r, IncidentSink out) { out.raise(Incident.fail("margin call", r)); }
 * }
 * }</pre>
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public interface Detector {
    /** Returns which records it wants to see. Asked once. */
    default Interest interest() {
        return Interest.everything();
    }

    /**
     * Returns the names it looks for in the logs: those of its interest, unless it says more. Asked once.
     *
     * @since 0.3
     */
    default WatchedNames watches() {
        return WatchedNames.of(interest());
    }

    /** Returns how much it must see to judge one record. Asked once. */
    default Scope scope() {
        return Scope.stream();
    }

    /** Looks at a record of interest. */
    default void inspect(LogRecord record, IncidentSink out) {}

    /** Looks at a stack trace, whatever its interest in records is. */
    default void inspectTrace(Trace trace, IncidentSink out) {}

    /** Looks at something the harness saw or did. */
    default void observe(Observation observation, IncidentSink out) {}

    /** Is told that nothing more will come. */
    default void finish(IncidentSink out) {}

    /**
     * Says in one sentence why what it looks for was not checked: its option is off, or what it looks at never came. Empty
     * when it was. Asked once, after {@link #finish}; an objective that asks how many incidents it raised is then
     * {@link Status#UNKNOWN} and says this sentence, for nothing raised is not nothing found.
     */
    default String unchecked() {
        return "";
    }
}
