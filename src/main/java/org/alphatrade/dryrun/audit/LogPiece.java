package org.alphatrade.dryrun.audit;

import java.nio.file.Path;
import org.alphatrade.dryrun.source.ChunkReader;
import org.alphatrade.dryrun.source.LineChunk;
import org.alphatrade.dryrun.source.ParsedChunk;

/** What workers hand on, numbered in the order of the logs. */
sealed interface LogPiece {
    long number();

    /** Some lines. */
    record Lines(long number, LineChunk chunk) implements LogPiece {}

    /** Some lines whose records were found. */
    record Records(long number, ParsedChunk parsed) implements LogPiece {}

    /** The end of a file. */
    record End(long number, Path log, ChunkReader reader) implements LogPiece {}
}
