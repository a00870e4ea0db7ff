package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.base.time.RunClock;
import org.alphatrade.dryrun.rehearsal.RehearsalUseCases;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;

/** What came of a command that was really carried out. */
public record Done(List<String> words, int exit, String out, String err) {
    public static Done emp(Object... words) {
        return at(RunClock.system(), words);
    }

    static Done at(RunClock clock, Object... words) {
        List<String> args = java.util.Arrays.stream(words).map(String::valueOf).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        UserConsole console = new UserConsole(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false);
        int exit = new Emp(console, () -> RehearsalUseCases.at(clock), Path.of(""))
                .run("emp", args.toArray(String[]::new));
        return new Done(args, exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    public Map<String, Object> json() {
        return Json.parseObject(out);
    }

    /** Checks that the command said no, in a way a person can read. */
    Done isNoPass() {
        assertNotEquals(0, exit, this::toString);
        assertTrue(exit == 1 || exit == 2 || exit == 64, this::toString);
        isReadable();
        if (out.startsWith("{")) {
            assertNotEquals("pass", json().get("status"), this::toString);
        }
        return this;
    }

    /** Checks that the command was refused in one line. */
    Done isRefused() {
        assertEquals(64, exit, this::toString);
        assertEquals(1, err.lines().count(), this::toString);
        isReadable();
        return this;
    }

    Done isReadable() {
        assertFalse(err.contains("\tat ") || err.contains("Exception:") || err.contains("java."), this::toString);
        assertFalse(out.contains("\tat org.alphatrade"), this::toString);
        return this;
    }
}
