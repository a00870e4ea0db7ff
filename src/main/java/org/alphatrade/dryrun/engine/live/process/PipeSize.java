package org.alphatrade.dryrun.engine.live.process;

import com.sun.jna.Function;
import java.nio.file.Path;

/**
 * Widens a named pipe on Linux, so that a runtime that writes in bursts waits less often for the harness to be
 * scheduled. Where that is not possible the usual 64 KiB have to do.
 */
final class PipeSize {
    /** What an ordinary user may ask for by default. */
    private static final int BYTES = 1 << 20;

    private static final int O_RDWR_NONBLOCK = 2 | 0x800;
    private static final int F_SETPIPE_SZ = 1031;

    private PipeSize() {}

    /** Widens a pipe that somebody holds open; tells whether it did. */
    static boolean widen(Path pipe) {
        if (!System.getProperty("os.name", "").equals("Linux")) {
            return false;
        }
        try {
            int descriptor = call("open", pipe.toString(), O_RDWR_NONBLOCK, 0);
            if (descriptor < 0) {
                return false;
            }
            int size = call("fcntl", descriptor, F_SETPIPE_SZ, BYTES);
            call("close", descriptor);
            return size >= BYTES;
        } catch (LinkageError | RuntimeException e) {
            // Without native access the pipe works all the same, only in smaller steps.
            return false;
        }
    }

    private static int call(String function, Object... arguments) {
        return Function.getFunction("c", function).invokeInt(arguments);
    }
}
