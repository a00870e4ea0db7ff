package org.alphatrade.dryrun.rehearsal.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.log.file.LogSelection;
import org.alphatrade.dryrun.rehearsal.RehearsalUseCases;
import org.alphatrade.dryrun.rehearsal.request.PacketJob;
import org.alphatrade.dryrun.rehearsal.request.PacketOptions;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacketUseCaseTests {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path directory;

    private Path run;
    private Path packet;

    @BeforeEach
    void aRunWithoutItsJournal() throws Exception {
        run = Files.createDirectory(directory.resolve("run"));
        packet = directory.resolve("packet");
        Files.writeString(run.resolve("summary.json"), "{\"summary\":{\"status\":\"pass\"},\"plugins\":[]}");
        Files.writeString(
                run.resolve("a.jsonl"),
                "{\"timestamp\":\"2026-01-02T03:04:05Z\",\"level\":\"info\",\"message\":\"x\"}\n");
    }

    @Test
    void aPacketOfARunWhoseJournalIsMissingIsNoWholePacket() {
        assertEquals(2, work(PacketJob.Action.BUILD, run));
        assertTrue(text(err).contains("journal is missing"), text(err));
        assertEquals(0, work(PacketJob.Action.VERIFY, packet), text(out));
        assertEquals(0, work(PacketJob.Action.LIST, packet.resolveSibling("packet.tar.gz")), text(out));
        assertTrue(text(out).contains("  raw/logs/a.jsonl\n"), text(out));
    }

    @Test
    void theJournalTravelsWithTheLogs() {
        Path journal = run.resolve("final_dry_run_20260102T030405Z_events.jsonl");
        LogSelection selection =
                new LogSelection(List.of(run.resolve("a.jsonl")), Set.of(), List.of(), Optional.of(journal));

        assertEquals(List.of(run.resolve("a.jsonl"), journal), PacketUseCase.logs(selection));
    }

    @Test
    void aChangedFileIsNamed() throws Exception {
        work(PacketJob.Action.BUILD, run);
        Files.writeString(packet.resolve("raw/logs/a.jsonl"), "changed");

        assertEquals(2, work(PacketJob.Action.VERIFY, packet));
        assertTrue(text(out).contains("changed  raw/logs/a.jsonl\nNOT intact"), text(out));
    }

    @Test
    void whatIsNoPacketCannotBeListed() {
        assertThrows(Failure.class, () -> work(PacketJob.Action.LIST, run));
        assertThrows(Failure.class, () -> work(PacketJob.Action.LIST, run.resolve("a.jsonl")));
        assertThrows(Failure.class, () -> work(PacketJob.Action.VERIFY, run.resolve("nowhere")));
        assertEquals(2, work(PacketJob.Action.VERIFY, run.resolve("a.jsonl")));
    }

    private int work(PacketJob.Action action, Path subject) {
        Optional<Path> archive = Optional.of(directory.resolve("packet.tar.gz"));
        PacketOptions options = new PacketOptions(true, Optional.of(packet), archive, false);
        return RehearsalUseCases.standard().packet(new PacketJob(action, subject, options, false), console());
    }

    private UserConsole console() {
        return new UserConsole(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
