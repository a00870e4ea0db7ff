package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alphatrade.dryrun.base.file.Digests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code plugins lock}, typed in a directory of its own, and what {@code --locked} makes of it. */
final class PluginLockTests {
    @TempDir
    Path directory;

    private Path plugin;

    @BeforeEach
    void thereIsAReviewedPlugin() throws IOException {
        plugin = Files.writeString(
                Files.createDirectory(directory.resolve("plugins")).resolve("feed.groovy"),
                "detector('feed') { on event: 'drop' }\n");
        Files.writeString(
                directory.resolve("a.jsonl"), "{\"timestamp\":\"2026-01-02T00:00:00Z\",\"event\":\"drop\"}\n");
    }

    @Test
    void whatIsLockedIsWhatSha256SumSaysAndIsUsed() throws IOException, InterruptedException {
        TypedCommand lock = typed("plugins", "lock");
        assertEquals(0, lock.exit(), lock::toString);
        assertTrue(lock.text().startsWith("wrote plugins.lock: 1 file\n"), lock::toString);
        assertEquals(Digests.sha256(plugin) + "  plugins/feed.groovy\n", locked());

        TypedCommand audit = typed("audit", "--log", "a.jsonl", "--locked");
        assertTrue(audit.text().contains("\"detector\": \"feed\""), audit::toString);
        assertFalse(audit.text().contains("is refused"), audit::toString);
    }

    @Test
    void whatChangedAfterItWasLockedIsRefusedUntilItIsLockedAnew() throws IOException, InterruptedException {
        typed("plugins", "lock");
        Files.writeString(plugin, "// changed\n", java.nio.file.StandardOpenOption.APPEND);
        TypedCommand audit = typed("audit", "--log", "a.jsonl", "--locked");
        assertEquals(2, audit.exit(), audit::toString);
        assertTrue(audit.text().contains("its SHA-256 is not the one in plugins.lock"), audit::toString);
        assertFalse(audit.text().contains("\"detector\": \"feed\""), audit::toString);

        assertEquals(0, typed("plugins", "lock").exit());
        assertEquals(Digests.sha256(plugin) + "  plugins/feed.groovy\n", locked());
    }

    @Test
    void aCalendarThatChangedAfterItWasLockedIsAnotherPlugin() throws IOException, InterruptedException {
        Files.writeString(plugin, "detector('feed') { on event: 'drop'; outside calendar('holidays.ics') }\n");
        Path calendar = Files.writeString(
                plugin.resolveSibling("holidays.ics"),
                "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nDTSTART:20261224T000000Z\nDURATION:P3D\nEND:VEVENT\n"
                        + "END:VCALENDAR\n");
        assertEquals(0, typed("plugins", "lock").exit());
        String lines = Digests.sha256(plugin) + "  feed.groovy\n" + Digests.sha256(calendar) + "  holidays.ics\n";
        assertEquals(Digests.sha256(lines.getBytes(StandardCharsets.UTF_8)) + "  plugins/feed.groovy\n", locked());
        TypedCommand audit = typed("audit", "--log", "a.jsonl", "--locked");
        assertTrue(audit.text().contains("\"detector\": \"feed\""), audit::toString);

        Files.writeString(calendar, Files.readString(calendar).replace("20261224", "20260101"));
        TypedCommand changed = typed("audit", "--log", "a.jsonl", "--locked");
        assertEquals(2, changed.exit(), changed::toString);
        assertTrue(changed.text().contains("its SHA-256 is not the one in plugins.lock"), changed::toString);
    }

    @Test
    void withAPluginThatCannotBeUsedNothingIsWrittenAndTheOldLockStands() throws IOException, InterruptedException {
        typed("plugins", "lock");
        String before = locked();
        Files.writeString(plugin.resolveSibling("broken.groovy"), "detector('broken') { on evnt: 'x' }\n");
        TypedCommand lock = typed("plugins", "lock");
        assertEquals(2, lock.exit(), lock::toString);
        assertTrue(lock.text().contains("plugins.lock is not written: a plugin cannot be used"), lock::toString);
        assertEquals(before, locked());
    }

    @Test
    void aReadyPluginIsLockedByTheNameOfItsFile() throws IOException, InterruptedException {
        TypedCommand lock = typed("plugins", "lock", "--plugins", "kill-switch");
        assertEquals(0, lock.exit(), lock::toString);
        assertTrue(locked().matches("[0-9a-f]{64}  kill-switch\\.groovy\n"), this::locked);
    }

    private String locked() {
        try {
            return Files.readString(directory.resolve("plugins.lock"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private TypedCommand typed(String... words) throws IOException, InterruptedException {
        return TypedCommand.in(directory, List.of("-XX:TieredStopAtLevel=1"), words);
    }
}
