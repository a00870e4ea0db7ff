package org.alphatrade.dryrun.log.trace;

import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Trace;

/** Where the {@link TraceAssembler} puts records, in their order, and the traces it found among them. */
public interface TraceSink {
    /** Takes a record whose {@link LogRecord#inTrace()} is final; it is valid during the call only. */
    void record(LogRecord record);

    /** Takes a trace, once, as soon as it is known what was thrown. */
    void trace(Trace trace);
}
