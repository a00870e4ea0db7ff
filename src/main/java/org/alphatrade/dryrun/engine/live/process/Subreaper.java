package org.alphatrade.dryrun.engine.live.process;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.Optional;

/**
 * Makes the harness the parent of every descendant of the runtime whose own parent has ended, on Linux, so that none
 * leaves the family whatever it does to its session and environment, and buries those that end.
 */
public final class Subreaper implements AutoCloseable {
    private static final int PR_SET_CHILD_SUBREAPER = 36;
    private static final int P_ALL = 0;
    private static final int WNOHANG = 1;
    private static final int WEXITED = 4;
    private static final int WNOWAIT = 0x0100_0000;
    private static final int SIGINFO_BYTES = 128;
    private static final int SIGINFO_PID = 16;

    private final long self = ProcessHandle.current().pid();
    private final long ownSession =
            ProcessStat.of(self).map(ProcessStat::session).orElse(-1L);
    private final boolean adopts = subreaper(1);

    private static boolean subreaper(int on) {
        if (!System.getProperty("os.name", "").equals("Linux")) {
            return false;
        }
        try {
            return Native.POINTER_SIZE == Long.BYTES
                    && call("prctl", PR_SET_CHILD_SUBREAPER, (long) on, 0L, 0L, 0L) == 0;
        } catch (LinkageError | RuntimeException e) {
            // Without native access the run id and the session have to do; the decisions say what they miss.
            return false;
        }
    }

    private static int call(String function, Object... arguments) {
        return Function.getFunction("c", function).invokeInt(arguments);
    }

    /** Tells whether a process came to the harness as an orphan: its own children stay in its session. */
    boolean adopted(ProcessStat process) {
        return adopts && process.parent() == self && process.session() != ownSession;
    }

    /** Buries the orphans that have ended; the ones the JDK waits for are left to it. */
    synchronized void bury(long runtime) {
        if (!adopts) {
            return;
        }
        for (long pid = ended(); pid > 0 && pid != runtime && buried(pid); ) {
            pid = ended();
        }
    }

    /** Returns a child that has ended, without taking it away from whoever waits for it. */
    private static long ended() {
        try (Memory info = new Memory(SIGINFO_BYTES)) {
            info.clear();
            int failed = call("waitid", P_ALL, 0, info, WNOHANG | WEXITED | WNOWAIT);
            return failed == 0 ? info.getInt(SIGINFO_PID) : 0;
        }
    }

    private boolean buried(long pid) {
        Optional<ProcessStat> process = ProcessStat.of(pid);
        return process.filter(this::adopted).isPresent() && call("waitpid", (int) pid, Pointer.NULL, WNOHANG) == pid;
    }

    @Override
    public void close() {
        if (adopts) {
            subreaper(0);
        }
    }
}
