package org.alphatrade.dryrun.engine.live.capture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.alphatrade.dryrun.log.BatchBuilder;
import org.alphatrade.dryrun.log.record.NumericLevels;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.alphatrade.dryrun.log.record.StdStream;
import org.alphatrade.dryrun.spi.Phase;
import org.alphatrade.dryrun.store.segment.EvidenceLog;
import org.alphatrade.dryrun.store.segment.LossCounter;

/** Makes records of lines, writes them to the structured log a batch at a time, and hands each batch on to be judged. */
final class BatchWriter {
    private static final String NOT_JUDGED = "records that could not be written were not judged either";
    private static final int BATCH_BYTES = 256 << 10;
    private static final int SHORT_OF_MEMORY = 200;
    private static final long MEMORY_PAUSE_NANOS = 5_000_000;

    private final EvidenceLog log;
    private final LossCounter losses;
    private final JudgeQueue queue;
    private final BatchBuilder builder;
    private long records;
    private long segmentRecords;

    BatchWriter(EvidenceLog log, LossCounter losses, JudgeQueue queue, boolean textLevels) {
        this.log = log;
        this.losses = losses;
        this.queue = queue;
        this.builder = new BatchBuilder(log.structuredPath().toString(), BATCH_BYTES, NumericLevels.NONE, textLevels);
    }

    void add(byte[] bytes, int from, int to, StdStream stream, long now, long rawOffset, long rawLength, Phase phase) {
        builder.addLine(bytes, from, to, stream, now, rawOffset, rawLength, phase);
    }

    void add(OversizedLine line, StdStream stream, long now, Phase phase) {
        builder.addLongLine(line.head(), stream, now, line.extents(), line.length(), phase);
    }

    boolean isFull() {
        return builder.isFull();
    }

    /** Writes what there is and hands it on; tells whether there was something. */
    boolean publish() {
        if (builder.isEmpty()) {
            return false;
        }
        RecordBatch batch = built();
        long offset = log.structuredOffset();
        Path segment = log.structuredPath();
        if (log.appendStructured(batch.bytes(), 0, batch.byteLength())) {
            queue.put(batch, segment, offset, segmentRecords + 1);
            records += batch.size();
            segmentRecords += batch.size();
        } else if (!queue.putUnwritten(batch)) {
            losses.count("the judge", 0, NOT_JUDGED);
        }
        return true;
    }

    /** A plugin that takes all memory is let go within moments; until then nothing of what was read is given up. */
    private RecordBatch built() {
        for (int attempt = 1; ; attempt++) {
            try {
                return builder.build();
            } catch (OutOfMemoryError e) {
                if (attempt == SHORT_OF_MEMORY) {
                    throw e;
                }
                LockSupport.parkNanos(MEMORY_PAUSE_NANOS);
            }
        }
    }

    /** Goes on in new files. Everything was published before. */
    void rotate() throws IOException {
        log.rotate();
        segmentRecords = 0;
        builder.startAt(log.structuredPath().toString(), 1, 0);
    }

    /** Returns how many records stand in the structured log. */
    long records() {
        return records;
    }
}
