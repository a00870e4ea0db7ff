package org.alphatrade.dryrun.source;

import org.alphatrade.dryrun.spi.LogRecord;

/**
 * Assembles stack traces and crash reports from records, one after the other, in the order of writing. It has a state a
 * stream, holds back a few copies while it is undecided, and so needs the same amount of memory for a trace of any length.
 */
public final class TraceStage {
    /** Takes the next record; it and those held before it reach the sink in their order, at once or a little later. */
    public void accept(LogRecord record, TraceSink sink) {
        sink.record(record);
    }

    /** Is told the time, in nanoseconds since the epoch by the clock of {@link LogRecord#ingestedAt()}. */
    public void tick(long nowNanos, TraceSink sink) {}

    /** Is told that nothing more will come: what is held is decided and handed over. */
    public void finish(TraceSink sink) {}
}
