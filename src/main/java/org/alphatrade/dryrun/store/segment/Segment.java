package org.alphatrade.dryrun.store.segment;

import java.nio.file.Path;

/** One log file that is being written. It never throws for what the disk does: it counts what it could not keep. */
public interface Segment {
    /** Tells whether it takes more: false when so much waits for the disk that whatever comes next is lost. Never waits. */
    boolean hasRoom();

    /** Appends, when there was room; the array must not change afterwards. */
    void append(byte[] bytes, int from, int length);

    /** Makes all that was appended readable by others. */
    void flush();

    /** Makes all that was flushed survive a power cut. */
    void sync();

    /** Flushes, syncs and closes. */
    void close();

    Path path();

    /** Returns what was handed to the file so far; after closing, all of it. May be called by any thread. */
    WrittenBytes written();

    /** Returns why the disk refuses at present; empty when it does not. */
    String problem();
}
