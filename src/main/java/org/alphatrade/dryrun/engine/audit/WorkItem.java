package org.alphatrade.dryrun.engine.audit;

import java.nio.file.Path;
import org.alphatrade.dryrun.log.file.ChunkSource;
import org.alphatrade.dryrun.log.file.ParsedChunk;
import org.alphatrade.dryrun.log.record.LineChunk;

/** What workers hand on, numbered in the order of the logs. */
sealed interface WorkItem {
    long number();

    /** Some lines. */
    record Lines(long number, LineChunk chunk) implements WorkItem {}

    /** Some lines whose records were found. */
    record Records(long number, ParsedChunk parsed) implements WorkItem {}

    /** The end of a file. */
    record End(long number, Path log, ChunkSource reader) implements WorkItem {}
}
