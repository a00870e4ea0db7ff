package org.alphatrade.dryrun.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.alphatrade.dryrun.cli.Done;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From an incident in a report to the bytes it stands for. */
final class ExplainCommandTests {
    @TempDir
    Path directory;

    private Path log;
    private Path summary;

    @BeforeEach
    void audited() throws IOException {
        log = Files.writeString(directory.resolve("log.jsonl"), log());
        summary = directory.resolve("summary.json");
        audit(log);
    }

    private static String log() {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            String level = i % 40 == 30 ? "error" : "info";
            log.append("{\"ts\":")
                    .append(1767323045 + i)
                    .append(",\"level\":\"")
                    .append(level)
                    .append("\",\"msg\":\"order ");
            log.append(i)
                    .append(level.equals("error") ? " rejected by \\\"X\\\"" : " filled")
                    .append("\"}\n");
        }
        return log.toString();
    }

    private void audit(Path file) {
        Done.emp("audit", "--log", file, "--output", summary);
    }

    @SuppressWarnings("unchecked")
    private String id() throws IOException {
        Map<String, Object> tree =
                (Map<String, Object>) org.alphatrade.dryrun.base.json.Json.parse(Files.readString(summary));
        Map<String, Object> logs = (Map<String, Object>) ((Map<String, Object>) tree.get("summary")).get("logs");
        return ((List<Map<String, Object>>) logs.get("errors")).get(0).get("id").toString();
    }

    private Done explain(Object... words) throws IOException {
        Object[] all = new Object[words.length + 3];
        all[0] = "audit";
        all[1] = "explain";
        all[2] = id();
        System.arraycopy(words, 0, all, 3, words.length);
        return Done.emp(all);
    }

    @Test
    void itShowsTheIncidentAndTheRecordsAroundEachExcerpt() throws IOException {
        Done done = explain("--summary", summary, "--context", 1);
        assertEquals(0, done.exit(), done::toString);
        String out = done.out();
        assertTrue(out.contains("FAIL  log_error, raised by levels\n"), out);
        assertTrue(out.contains("counted    2 times, first 2026-01-02T03:04:35Z, last 2026-01-02T03:05:15Z\n"), out);
        assertTrue(out.contains("excerpt 1  " + log + ":31, byte "), out);
        assertTrue(
                out.contains(
                        "        30 | {\"ts\":1767323074,\"level\":\"info\",\"msg\":\"order 29 filled\"}\n>       31 | "),
                out);
        assertTrue(out.contains("        32 | {\"ts\":1767323076"), out);
        assertTrue(out.contains("excerpt 2  " + log + ":71, byte "), out);
        assertFalse(out.contains("|{"), out);
    }

    @Test
    void itShowsEachPartOfAGroupThatAClassifierSplit() throws IOException {
        Path known = Files.writeString(
                directory.resolve("known.groovy"),
                "classifier('known') { when { summary.contains('order 70') }\nseverity WARN\nowner 'desk'\nreason 'agreed' }");
        Done.emp("audit", "--log", log, "--output", summary, "--plugins", known);
        String out = explain("--summary", summary, "--context", 1).out();
        assertTrue(out.contains("excerpt 1  " + log + ":31, byte "), out);
        assertTrue(out.contains("excerpt 1  " + log + ":71, byte "), out);
        assertTrue(out.contains("classified "), out);
        Done json = explain("--summary", summary, "--json");
        assertEquals(2, ((List<?>) json.json().get("parts")).size(), json::toString);
    }

    @Test
    void itReadsPackedLogsAndFollowsADirectoryThatMoved() throws IOException {
        Path packed = directory.resolve("log.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(log().getBytes(StandardCharsets.UTF_8));
        }
        audit(packed);
        Path moved = Files.createDirectory(directory.resolve("moved"));
        Files.move(packed, moved.resolve("log.jsonl.gz"));
        summary = Files.move(summary, moved.resolve("summary.json"));
        Done done = explain("--summary", moved);
        assertTrue(done.out().contains("excerpt 1  " + moved.resolve("log.jsonl.gz") + ":31, byte "), done::out);
        assertTrue(done.out().contains(">       31 | {\"ts\":1767323075"), done::out);
    }

    @Test
    void itSaysThatAFileIsGoneOrChanged() throws IOException {
        Files.writeString(log, log().replace("rejected", "accepted"));
        Done changed = explain("--summary", summary);
        assertTrue(changed.out().contains("the file has changed: another line begins at byte"));
        assertEquals(64, changed.exit());
        assertEquals(1, changed.err().lines().count(), changed::err);
        assertTrue(
                changed.err().contains("2 of 2 excerpts of '" + id() + "' cannot be shown: '" + log + "'"),
                changed::err);
        Files.writeString(log, log().substring(7));
        assertTrue(explain("--summary", summary).out().contains("the file has changed: no line begins at byte"));
        Files.writeString(log, "short\n");
        assertTrue(explain("--summary", summary).out().contains("the file has changed: it has no byte"));
        Files.delete(log);
        Done gone = explain("--summary", summary, "--json");
        assertTrue(explain("--summary", summary).out().contains("the file is gone; it said: {"));
        assertEquals("the file is gone", ((Map<?, ?>) ((List<?>) gone.json().get("excerpts")).get(0)).get("problem"));
        assertEquals(64, gone.exit());
    }

    @Test
    void anExcerptThatDoesNotSayWhereItBeginsIsNotTakenForTheBeginningOfTheFile() throws IOException {
        Files.writeString(summary, Files.readString(summary).replaceAll("\"offset\": *\\d+", "\"offset\":null"));
        Done done = explain("--summary", summary);
        assertTrue(done.out().contains("the summary does not say at which byte it begins; it said: {"), done::out);
        assertEquals(64, done.exit());
    }

    @ParameterizedTest
    @CsvSource({
        "a\\u0000b, a\\u0000b, no file can be called so",
        "/, /, the file cannot be read: ",
        "'', '', the file cannot be read: "
    })
    void anExcerptOfAFileThatCannotBeIsToldInOneLine(String file, String shown, String why) throws IOException {
        Files.writeString(summary, Files.readString(summary).replace("\"" + log + "\"", "\"" + file + "\""));
        Done done = explain("--summary", summary);
        assertEquals(64, done.exit(), done::toString);
        assertEquals(1, done.err().lines().count(), done::err);
        assertTrue(done.err().contains("2 of 2 excerpts of '" + id() + "' cannot be shown: '" + shown + "': " + why));
    }

    @Test
    void anExcerptThatBeginsBeforeItsFileIsNotShown() throws IOException {
        Files.writeString(summary, Files.readString(summary).replaceAll("\"offset\": *\\d+", "\"offset\":-5"));
        Done done = explain("--summary", summary);
        assertEquals(64, done.exit(), done::toString);
        assertEquals(1, done.err().lines().count(), done::err);
    }

    @Test
    void theBeginningOfAnIdIsEnoughAndAWrongOneGetsTheNearest() throws IOException {
        String id = id();
        assertEquals(
                0,
                Done.emp("audit", "explain", id.substring(0, 6), "--summary", summary)
                        .exit());
        Done wrong = Done.emp("audit", "explain", "zz" + id.substring(2), "--summary", summary);
        assertEquals(64, wrong.exit());
        assertTrue(wrong.err().contains("lists no incident 'zz") && wrong.err().contains(id), wrong::err);
        assertEquals(1, wrong.err().lines().count());
    }

    @Test
    void asJsonItIsForPrograms() throws IOException {
        Done done = explain("--summary", summary, "--json");
        assertEquals(id(), ((Map<?, ?>) done.json().get("incident")).get("id"));
        Map<?, ?> first = (Map<?, ?>) ((List<?>) done.json().get("excerpts")).get(0);
        assertEquals(31L, ((Number) first.get("line")).longValue());
        assertEquals(3, ((List<?>) first.get("before")).size());
        assertTrue(first.get("record").toString().startsWith("{\"ts\":1767323075"), first::toString);
    }

    @Test
    void badUsageIsOneLine() {
        assertEquals(64, Done.emp("audit", "explain").exit());
        assertEquals(64, Done.emp("audit", "explain", "abc").exit());
        assertEquals(
                64,
                Done.emp("audit", "explain", "abc", "--summary", directory.resolve("none"))
                        .exit());
        assertTrue(
                Done.emp("audit", "explain", "--help").out().startsWith("Usage: emp audit explain ID --summary FILE"));
    }
}
