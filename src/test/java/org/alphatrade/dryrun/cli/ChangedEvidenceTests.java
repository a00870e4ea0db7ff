package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.alphatrade.dryrun.base.json.Json;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What was written is known by digests of the bytes as they were written: no change of them passes, and no copy fails. */
final class ChangedEvidenceTests {
    private static final String CHANGED = "is not what was written";

    @TempDir
    static Path directory;

    private interface Edit {
        byte[] of(byte[] bytes);
    }

    @TestFactory
    Stream<DynamicTest> aChangeThatKeepsEveryLengthAndCountFails() throws IOException {
        Path run = run("edited");
        Path parts = run("parts", "--log-rotate", "500ms");
        return Stream.of(
                edit(run, "Z.log", "a block of zeros", ChangedEvidenceTests::zeros, CHANGED),
                edit(parts, "Z_p001.log", "a block of zeros", ChangedEvidenceTests::zeros, CHANGED),
                edit(run, "Z.jsonl", "a word", text(log -> log.replaceFirst("tick\"", "tock\"")), CHANGED),
                edit(run, "Z.jsonl", "a byte that is no text", ChangedEvidenceTests::noText, CHANGED),
                edit(run, "Z.jsonl", "two lines swapped", text(ChangedEvidenceTests::swapped), CHANGED),
                edit(
                        parts,
                        "_events.jsonl",
                        "a link",
                        text(log -> log.replaceFirst("(chain.*\"ra)w", "$1y")),
                        "of the chain"),
                edit(
                        run,
                        "_events.jsonl",
                        "a plugin of the seal",
                        text(log -> inLast(log, "\"sealed\"", "detector")),
                        "seal"),
                edit(run, "_events.jsonl", "the seal's own digest", text(ChangedEvidenceTests::unsealed), "seal"));
    }

    @TestFactory
    Stream<DynamicTest> aChangeOfPackedLogsFails() throws IOException {
        Path run = run("packed", "--compress-logs");
        return Stream.of(
                edit(run, "Z.log.gz", "the kind of machine that packed it", ChangedEvidenceTests::machine, CHANGED),
                edit(run, "Z.jsonl.gz", "the kind of machine that packed it", ChangedEvidenceTests::machine, CHANGED));
    }

    @Test
    void aRunWhoseLogsAnotherProcessCutsShortFails() {
        cut("raw", ".log", "lost final_dry_run_");
        cut("structured", "Z.jsonl", "another process cut the file short");
        cut("incidents", "_incidents.jsonl", "_incidents.jsonl");
        cut("journal", "_events.jsonl", "_events.jsonl");
    }

    private static void cut(String name, String ending, String told) {
        Path log = directory.resolve(name).resolve("logs");
        String once = "[ -e $CUT.once ] || { sleep 0.3; for f in $CUT; do : > $f; done; : > \"$CUT.once\"; }";
        Done done = Rehearsed.into(
                directory,
                name,
                "1500ms",
                "--allow-warnings",
                "--env",
                "LEVEL=warning",
                "--env",
                "CUT=" + log + "/*" + ending,
                "--env",
                "SAY=" + once);

        assertEquals(2, done.exit(), name + ": " + done);
        assertTrue((done.out() + done.err()).contains(told), name + ": " + done);
        Done.emp("audit", "--log", log).isNoPass();
    }

    @Test
    void aRunIntoWhoseLogAnotherProcessWritesFails() {
        Path log = directory.resolve("strange").resolve("logs");
        Done done = Rehearsed.into(
                directory, "strange", "1s", "--env", "LOGS=" + log, "--env", "SAY=echo x >> $(echo $LOGS/*Z.log)");

        assertEquals(2, done.exit(), done::toString);
        assertTrue((done.out() + done.err()).contains("another process wrote"), done::toString);
    }

    @Test
    void aCopyRenamedTouchedReachedThroughALinkOrPackedAfterwardsPasses() throws IOException {
        Path run = run("honest", "--log-rotate", "500ms");
        Path copy = directory.resolve("another name");
        Rehearsed.copy(run, copy);
        for (Path log : logs(copy)) {
            Files.setLastModifiedTime(log, FileTime.fromMillis(0));
        }
        passes(Done.emp("audit", "--log", copy));
        Path link = Files.createSymbolicLink(directory.resolve("a link"), copy);
        passes(Done.emp("audit", "--log", link));
        for (Path log : logs(copy)) {
            if (log.toString().matches(".*Z(_p\\d+)?\\.(log|jsonl)")) {
                pack(log);
            }
        }
        passes(Done.emp("audit", "--log", copy));
    }

    @Test
    void aRunWithoutItsJournalIsNoPassHoweverItsLogsAreNamed() throws IOException {
        String config =
                "{\\\"level\\\":\\\"info\\\",\\\"msg\\\":\\\"config $(head -c 9000 /dev/zero | tr '\\\\0' x)\\\"}";
        Path run = run("lost", "--env", "SAY=[ -n \"$told\" ] || { told=1; echo \"" + config + "\"; }");
        Files.delete(file(run, "_events.jsonl"));
        Path log = file(run, "Z.jsonl");
        for (String named : List.of(run.toString(), log.toString(), run + "/logs/*Z.jsonl", run + "/logs")) {
            Done audit = Done.emp("audit", "--log", named);
            assertEquals(2, audit.exit(), audit::toString);
            assertTrue(audit.out().contains("its journal is missing"), audit::toString);
        }
    }

    @Test
    void aLinkOfTheChainIsCheckedByAnyonesTools() throws Exception {
        Path run = run("by-hand", "--log-rotate", "500ms");
        List<String> journal = Files.readAllLines(file(run, "_events.jsonl"));
        List<String> links =
                journal.stream().filter(line -> line.contains("\"chain\"")).toList();
        assertTrue(links.size() >= 2, journal::toString);
        for (String link : links) {
            for (Object each :
                    (List<?>) Objects.requireNonNull(Json.parseObject(link).get("files"))) {
                Map<?, ?> file = (Map<?, ?>) each;
                String said = shell(run, "head -c " + file.get("bytes") + " logs/" + file.get("file") + " | sha256sum");
                assertEquals(file.get("sha256") + "  -", said, link);
            }
        }
    }

    private static Path run(String name, String... options) {
        Done done = Rehearsed.into(directory, name, "1200ms", options);
        passes(done);
        return directory.resolve(name);
    }

    private static void passes(Done done) {
        assertEquals(0, done.exit(), done::toString);
    }

    private static DynamicTest edit(Path run, String ending, String what, Edit edit, String told) {
        return DynamicTest.dynamicTest(what + " in " + ending, () -> {
            Path copy = Files.createTempDirectory(directory, "copy").resolve("run");
            Rehearsed.copy(run, copy);
            Path file = file(copy, ending);
            byte[] before = Files.readAllBytes(file);
            byte[] after = edit.of(before);
            assertEquals(false, Arrays.equals(before, after), "nothing was changed");
            Files.write(file, after);
            Done audit = Done.emp("audit", "--log", copy, "--format", "markdown");
            assertEquals(2, audit.exit(), audit::toString);
            assertTrue(audit.out().contains(told), audit::toString);
        });
    }

    private static byte[] zeros(byte[] bytes) {
        byte[] changed = bytes.clone();
        Arrays.fill(changed, changed.length / 2, changed.length / 2 + 20, (byte) 0);
        return changed;
    }

    private static byte[] noText(byte[] bytes) {
        byte[] changed = bytes.clone();
        changed[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\"message\":\"tick") + 12] = (byte) 0xff;
        return changed;
    }

    private static byte[] machine(byte[] gzip) {
        byte[] changed = gzip.clone();
        changed[9] = 3;
        return changed;
    }

    private static Edit text(UnaryOperator<String> edit) {
        return bytes -> edit.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private static String swapped(String log) {
        List<String> lines = new ArrayList<>(log.lines().toList());
        Collections.swap(lines, 0, 1);
        return String.join("\n", lines) + "\n";
    }

    /** Changes one letter of a word in the last line that holds a mark. */
    private static String inLast(String log, String mark, String word) {
        int at = log.indexOf(word, log.lastIndexOf("\n", log.lastIndexOf(mark)) + 1);
        return log.substring(0, at) + "X" + log.substring(at + 1);
    }

    private static String unsealed(String log) {
        return log.replaceFirst(",\"seal_sha256\":\"[0-9a-f]{64}\"", "");
    }

    private static void pack(Path log) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(log + ".gz")))) {
            Files.copy(log, out);
        }
        Files.delete(log);
    }

    private static List<Path> logs(Path run) throws IOException {
        try (Stream<Path> files = Files.list(run.resolve("logs"))) {
            return files.sorted().toList();
        }
    }

    private static Path file(Path run, String ending) throws IOException {
        return logs(run).stream()
                .filter(file -> file.toString().endsWith(ending))
                .findFirst()
                .orElseThrow();
    }

    private static String shell(Path in, String command) throws IOException {
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(in.toFile())
                .redirectErrorStream(true)
                .start();
        try (var out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
