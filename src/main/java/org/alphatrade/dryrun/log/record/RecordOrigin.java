package org.alphatrade.dryrun.log.record;

import org.alphatrade.dryrun.spi.Phase;
import org.jspecify.annotations.Nullable;

/** Where and when a record was written: what its first line says of it, once it has several. */
public record RecordOrigin(
        String file,
        long line,
        long offset,
        long time,
        long ingested,
        @Nullable StdStream stream,
        Phase phase,
        boolean apart,
        boolean unrecognised) {
    public static RecordOrigin of(RecordBatch batch, int i) {
        return new RecordOrigin(
                batch.file,
                batch.lineAt(i),
                batch.index.offset[i],
                batch.timeAt(i),
                batch.ingestedAt(i),
                batch.streamAt(i),
                batch.phaseAt(i),
                batch.isApart(),
                batch.unrecognisedAt(i));
    }

    /** Says of a record that it begins here. */
    public void describe(RecordIndex index, int i) {
        index.line[i] = line;
        index.offset[i] = offset;
        index.time[i] = time;
        index.ingested[i] = ingested;
        int side = stream == null ? 0 : stream == StdStream.STDOUT ? RecordIndex.STDOUT : RecordIndex.STDERR;
        int kept = index.flags[i] & ~(RecordIndex.PHASE | RecordIndex.UNRECOGNISED);
        index.flags[i] = kept | phase.ordinal() | side | (unrecognised ? RecordIndex.UNRECOGNISED : 0);
    }

    /** Returns the same of a record that was counted already as one that says too little. */
    public RecordOrigin counted() {
        return new RecordOrigin(file, line, offset, time, ingested, stream, phase, apart, false);
    }

    /** Returns the same of a record that was whole when its last part came. */
    public RecordOrigin at(long arrived) {
        return new RecordOrigin(file, line, offset, time, arrived, stream, phase, apart, unrecognised);
    }

    public String place() {
        return file + ":" + line;
    }
}
