package org.alphatrade.dryrun.log.file;

import org.alphatrade.dryrun.log.record.LineChunk;
import org.alphatrade.dryrun.log.record.RecordBatch;

/**
 * A chunk whose records are known, all but what depends on the lines before it.
 *
 * @param chunk the bytes
 * @param batch its records, their lines counted from the beginning of the chunk
 * @param lines how many lines it has
 * @param longLines how many of them are too long to be read whole
 * @param unplaced where the lines end that stand before its first record and may belong to one before them
 * @param unplacedLines how many lines these are
 * @param lastTime when its last record was logged; none without a record
 */
public record ParsedChunk(
        LineChunk chunk,
        RecordBatch batch,
        long lines,
        long longLines,
        int unplaced,
        long unplacedLines,
        long lastTime) {}
