package org.alphatrade.dryrun.engine.live.process;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Sends the one signal the JDK cannot send. */
public final class SignalSender {
    private SignalSender() {}

    /** Sends SIGINT to one process; falls back to SIGTERM where no shell can be started. Returns what was sent. */
    public static String interrupt(ProcessHandle process) {
        try {
            Process kill = new ProcessBuilder("/bin/sh", "-c", "kill -s INT " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (kill.waitFor(5, TimeUnit.SECONDS) && kill.exitValue() == 0) {
                return "INT";
            }
        } catch (IOException e) {
            process.destroy();
            return "TERM";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroy();
        return "TERM";
    }
}
