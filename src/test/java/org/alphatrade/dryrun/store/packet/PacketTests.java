package org.alphatrade.dryrun.store.packet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.alphatrade.dryrun.base.file.Digests;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacketTests {
    private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    Path dir;

    private Path log;
    private Path diary;
    private List<PacketRequest.Judged> reports = List.of();

    @BeforeEach
    void evidence() throws IOException {
        log = Files.write(dir.resolve("run.jsonl.gz"), new byte[] {0x1f, (byte) 0x8b, 0, 1, 2});
        diary = Files.writeString(dir.resolve("diary.jsonl"), "{\"a\":2.50}\n");
    }

    private Packet build(List<Path> logs, boolean skipRaw) {
        Map<String, byte[]> documents = new LinkedHashMap<>();
        documents.put("dry_run_summary.json", "{}\n".getBytes(StandardCharsets.UTF_8));
        documents.put("review.md", "# Review\n".getBytes(StandardCharsets.UTF_8));
        return PacketBuilder.build(new PacketRequest(
                dir.resolve("packet"),
                Optional.of(dir.resolve("packet.tar.gz")),
                skipRaw,
                documents,
                logs,
                Optional.of(diary),
                Optional.empty(),
                reports,
                Map.of("tool", "0.1.0"),
                AT));
    }

    @Test
    void aReportThatIsNoLongerWhatWasJudgedIsMissingAndNotReplaced() throws IOException {
        Path same = Files.writeString(dir.resolve("same.xml"), "<testsuite/>");
        Path other = Files.writeString(dir.resolve("other.xml"), "<testsuite/>");
        reports = List.of(
                new PacketRequest.Judged(same, Digests.sha256(same)),
                new PacketRequest.Judged(other, Digests.sha256(other)),
                new PacketRequest.Judged(dir.resolve("gone.xml"), Digests.sha256(same)));
        Files.writeString(other, "<testsuite tests='0'/>");
        Packet packet = build(List.of(log), false);
        assertEquals("<testsuite/>", Files.readString(dir.resolve("packet/raw/reports/same.xml")));
        assertFalse(Files.exists(dir.resolve("packet/raw/reports/other.xml")));
        assertTrue(packet.problems().get(0).contains("it is no longer what was judged"), packet::toString);
        assertTrue(packet.problems().get(1).contains("gone.xml"), packet::toString);
    }

    @Test
    void aPacketHoldsTheBytesUnderTheirNamesAndVerifies() throws IOException {
        Packet packet = build(List.of(log), false);
        assertEquals(List.of(), packet.problems());
        assertArrayEquals(Files.readAllBytes(log), Files.readAllBytes(dir.resolve("packet/raw/logs/run.jsonl.gz")));
        assertArrayEquals(Files.readAllBytes(diary), Files.readAllBytes(dir.resolve("packet/raw/decision_diary.json")));
        assertTrue(PacketVerifier.verify(dir.resolve("packet")).intact());
        PacketVerification archive = PacketVerifier.verify(dir.resolve("packet.tar.gz"));
        assertTrue(archive.intact(), archive.toString());
        assertEquals(4, archive.files());
    }

    @Test
    void theSamePacketIsTheSameArchive() throws IOException {
        Object first = build(List.of(log), false).tree().get("archive_sha256");
        assertEquals(first, build(List.of(log), false).tree().get("archive_sha256"));
        assertTrue(Files.isDirectory(dir.resolve("packet.previous-1")), "the earlier packet is kept");
    }

    @Test
    void anArchiveUnpacksToTheSamePacket() {
        build(List.of(log), false);
        Path target = dir.resolve("unpacked");
        assertTrue(PacketVerifier.extract(dir.resolve("packet.tar.gz"), target).intact());
        assertTrue(PacketVerifier.verify(target).intact());
    }

    @Test
    void whatIsMissingIsSaidAndListed() throws IOException {
        Packet packet = build(List.of(log, dir.resolve("gone.jsonl")), false);
        assertEquals(1, packet.problems().size());
        assertTrue(
                packet.problems().get(0).contains("gone.jsonl"),
                packet.problems().toString());
        assertTrue(Files.readString(dir.resolve("packet/manifest.json")).contains("gone.jsonl"));
        assertFalse(PacketVerifier.verify(dir.resolve("packet")).intact());
    }

    @Test
    void aLinkThatLeadsOutIsNotFollowed() throws IOException {
        Path secret = Files.writeString(
                Files.createDirectory(dir.resolve("elsewhere")).resolve("secret"), "s3cret");
        Path logs = Files.createDirectory(dir.resolve("logs"));
        Path link = Files.createSymbolicLink(logs.resolve("link.jsonl"), secret);
        assertEquals(1, build(List.of(link), false).problems().size());
        assertFalse(Files.exists(dir.resolve("packet/raw/logs/link.jsonl")));
    }

    @Test
    void logsOfOneNameAreBothKept() throws IOException {
        Path twin = Files.writeString(Files.createDirectory(dir.resolve("b")).resolve("run.jsonl.gz"), "other");
        assertEquals(List.of(), build(List.of(log, twin), false).problems());
        assertEquals("other", Files.readString(dir.resolve("packet/raw/logs/run-2.jsonl.gz")));
    }

    @Test
    void rawEvidenceIsLeftOutWhenAsked() throws IOException {
        build(List.of(log), true);
        assertFalse(Files.exists(dir.resolve("packet/raw")));
        assertTrue(PacketVerifier.verify(dir.resolve("packet")).intact());
    }

    @Test
    void aForeignDirectoryIsLeftAloneAndSaid() throws IOException {
        Path mine =
                Files.writeString(Files.createDirectory(dir.resolve("packet")).resolve("mine.txt"), "mine");
        assertEquals(1, build(List.of(log), false).problems().size());
        assertEquals("mine", Files.readString(mine));
    }

    @Test
    void everyKindOfTamperingShows() throws IOException {
        build(List.of(log), false);
        Path packet = dir.resolve("packet");
        Files.writeString(packet.resolve("dry_run_summary.json"), "[]\n");
        Files.delete(packet.resolve("raw/decision_diary.json"));
        Files.writeString(packet.resolve("more.txt"), "more");
        PacketVerification found = PacketVerifier.verify(packet);
        assertEquals(List.of("dry_run_summary.json"), found.changed());
        assertEquals(List.of("raw/decision_diary.json"), found.missing());
        assertEquals(List.of("more.txt"), found.extra());
        assertFalse(found.intact());
    }

    @Test
    void anArchiveThatIsCutOffDoesNotVerify() throws IOException {
        build(List.of(log), false);
        Path archive = dir.resolve("packet.tar.gz");
        byte[] bytes = Files.readAllBytes(archive);
        Files.write(archive, java.util.Arrays.copyOf(bytes, bytes.length / 2), StandardOpenOption.TRUNCATE_EXISTING);
        assertFalse(PacketVerifier.verify(archive).intact());
    }

    @Test
    void namesThatLeadOutAreRefused() throws IOException {
        for (String name : List.of("../evil", "/evil", "a/../../evil", "a\\..\\evil", "C:/evil")) {
            Path archive = hostile(name);
            PacketVerification found = PacketVerifier.extract(archive, dir.resolve("target"));
            assertFalse(found.intact(), name);
            assertFalse(Files.exists(dir.resolve("evil")), name);
            assertFalse(Files.exists(dir.resolve("target/evil")), name);
        }
    }

    private Path hostile(String name) throws IOException {
        Path archive = dir.resolve("hostile.tar.gz");
        try (OutputStream file = Files.newOutputStream(archive);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(file))) {
            TarArchiveEntry entry = new TarArchiveEntry(name, true);
            entry.setSize(4);
            tar.putArchiveEntry(entry);
            tar.write("evil".getBytes(StandardCharsets.UTF_8));
            tar.closeArchiveEntry();
        }
        return archive;
    }

    @Test
    void whatIsNoPacketDoesNotVerify() throws IOException {
        assertFalse(PacketVerifier.verify(dir.resolve("nothing")).intact());
        assertFalse(PacketVerifier.verify(Files.createDirectory(dir.resolve("empty")))
                .intact());
        assertFalse(PacketVerifier.verify(diary).intact());
    }
}
