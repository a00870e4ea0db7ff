package org.alphatrade.dryrun.soak;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What a writer wrote, by its own count: a small file mapped into memory, so that it is right also when the writer is
 * killed. Each stream has one thread that counts.
 */
final class Tally {
    /** What is counted for each stream; the levels have the names of the evidence. */
    enum Count {
        /** Lines handed to the system, and the bytes of them. */
        LINES,
        BYTES,
        /** Lines of which a part may have been handed over when the writer died. */
        BEGUN,
        DEBUG,
        INFO,
        WARN,
        ERROR
    }

    private static final int SIZE = 512;
    private static final int STREAM_BYTES = 128;
    private static final int DONE = 256;

    private final MappedByteBuffer counters;

    private Tally(MappedByteBuffer counters) {
        this.counters = counters;
    }

    static Tally of(Path file) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new Tally(channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE));
        }
    }

    void add(int stream, Count count, long more) {
        int at = place(stream, count);
        counters.putLong(at, counters.getLong(at) + more);
    }

    void done() {
        counters.putLong(DONE, 1);
    }

    /** Tells whether the writer came to its orderly end. */
    boolean isDone() {
        return counters.getLong(DONE) == 1;
    }

    long get(int stream, Count count) {
        return counters.getLong(place(stream, count));
    }

    long all(Count count) {
        return get(Marker.OUT, count) + get(Marker.ERR, count);
    }

    private static int place(int stream, Count count) {
        return stream * STREAM_BYTES + count.ordinal() * Long.BYTES;
    }
}
