package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.alphatrade.dryrun.base.file.BoundedStream;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.base.time.RunClock;
import org.alphatrade.dryrun.rehearsal.RehearsalUseCases;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A console that takes nothing: a frozen terminal, a pipe that nobody reads. */
final class FrozenConsoleTests {
    /** Takes nothing until it is thawed. */
    private static final class Frozen extends OutputStream {
        private final CountDownLatch thawed = new CountDownLatch(1);
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                thawed.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            taken.write(bytes, from, length);
        }
    }

    @TempDir
    Path root;

    @Test
    void aRunWhoseConsoleTakesNothingEndsWithItsVerdictAndItsReports() throws IOException {
        PrintStream frozen = new PrintStream(new Frozen(), true, StandardCharsets.UTF_8);
        UserConsole console = new UserConsole(InputStream.nullInputStream(), frozen, frozen, false, true);
        String[] words = {
            "orchestrate",
            "--output-root",
            root.toString(),
            "--run-name",
            "run",
            "--duration",
            "1s",
            "--skip-diary-evidence",
            "--skip-performance-evidence",
            "--plain-output",
            "--",
            "sh",
            "-c",
            "while :; do echo up; echo oops >&2; sleep 0.1; done"
        };

        int exit = assertTimeoutPreemptively(
                Duration.ofSeconds(100),
                () -> new Emp(console, () -> RehearsalUseCases.at(RunClock.system()), Path.of("")).run("emp", words));

        assertEquals(2, exit);
        assertEquals(
                "fail",
                Json.parseObject(Files.readString(root.resolve("run/summary.json")))
                        .get("status"));
    }

    @Test
    void whatWasLeftOutMeanwhileIsSaidOnceThereIsRoomAgain() throws IOException {
        Frozen frozen = new Frozen();
        BoundedStream out = new BoundedStream(frozen, Duration.ofMillis(200));
        assertThrows(IOException.class, () -> out.write(bytes("first\n")));
        assertThrows(IOException.class, () -> out.write(bytes("second\n")));

        frozen.thawed.countDown();
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            while (!isTaken(out, "third\n")) {
                Thread.onSpinWait();
            }
        });

        String taken = frozen.taken.toString(StandardCharsets.UTF_8);
        assertTrue(taken.matches("first\n\n\\[\\d+ bytes were not printed: nothing took them]\nthird\n"), taken);
    }

    private static boolean isTaken(OutputStream out, String text) {
        try {
            out.write(bytes(text));
            return true;
        } catch (IOException stillFrozen) { // then it was counted
            return false;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
