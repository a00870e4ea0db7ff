package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.plugin.model.JarBench;
import org.alphatrade.dryrun.plugin.model.PluginKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be done with plugins beside running them. */
final class PluginCommandTests {
    @TempDir
    Path directory;

    @Test
    void everyBuiltInPluginIsListedAndPassesItsCheck() {
        Done list = plugins("list", "--no-plugins");
        assertEquals(0, list.exit(), list::toString);
        assertTrue(list.out().startsWith("kind        id "), list::toString);
        assertTrue(list.out().contains("\ndetector    levels "), list::toString);
        assertFalse(list.out().contains("\u001b"), list::toString);

        Done check = plugins("check", "--no-plugins");
        assertEquals(0, check.exit(), check::toString);
        assertTrue(check.out().matches("0 plugins and \\d+ built-in, 0 problems\n"), check::toString);
    }

    @Test
    void theListForProgramsTellsOptionsAndWholeHashes() {
        Done scaffold = plugins("new", "detector", "big-calls", "--exec", "--into", directory);
        assertEquals(0, scaffold.exit(), scaffold::toString);

        Done list = plugins(
                "list",
                "--json",
                "--plugins",
                directory.resolve("big-calls.plugin.json"),
                "--plugin-option",
                "big-calls.limit=7");

        Map<?, ?> plugin = ((List<?>) list.json().get("plugins"))
                .stream()
                        .map(Map.class::cast)
                        .filter(each -> each.get("id").equals("big-calls"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("detector", plugin.get("kind"));
        assertEquals(64, plugin.get("sha256").toString().length());
        assertEquals(
                Map.of(
                        "name",
                        "limit",
                        "type",
                        "number",
                        "default",
                        "1000",
                        "value",
                        "7",
                        "description",
                        "The largest amount that is fine."),
                ((List<?>) plugin.get("options")).get(0));
        assertEquals(List.of(), list.json().get("problems"));
    }

    @Test
    void aPluginIsTriedOnLogsAndShowsTheRecords() throws IOException {
        plugins("new", "detector", "big-calls", "--exec", "--into", directory);
        Path manifest = directory.resolve("big-calls.plugin.json");
        Path log = Files.writeString(directory.resolve("a.jsonl"), """
                {"timestamp":"2026-01-02T03:04:05Z","event":"margin_call","amount":10}
                {"timestamp":"2026-01-02T03:04:06Z","event":"margin_call","amount":2500}
                {"timestamp":"2026-01-02T03:04:07Z","event":"margin_call","amount":3500}
                no record
                """);

        Done tried = plugins("try", manifest, "--log", log);

        assertEquals(0, tried.exit(), tried::toString);
        assertEquals(
                "big-calls  detector, " + manifest + "\n"
                        + "  fail  margin call above the limit  x2\n"
                        + "        2026-01-02T03:04:06Z to 2026-01-02T03:04:07Z\n"
                        + "        " + log
                        + ":2  {\"timestamp\":\"2026-01-02T03:04:06Z\",\"event\":\"margin_call\",\"amount\":2500}\n"
                        + "        " + log
                        + ":3  {\"timestamp\":\"2026-01-02T03:04:07Z\",\"event\":\"margin_call\",\"amount\":3500}\n"
                        + "2 incidents, 1 different, from 4 records\n",
                tried.out());
    }

    @Test
    void aPluginThatBreaksExitsTwoAndSaysWhere() throws IOException {
        Path manifest = Files.writeString(
                directory.resolve("x.plugin.json"), "{\n  \"id\": \"x\",\n  \"knid\": \"detector\"\n}\n");
        Path log = Files.writeString(directory.resolve("a.jsonl"), "{\"timestamp\":\"2026-01-02T03:04:05Z\"}\n");

        for (Done done : List.of(
                plugins("check", "--plugins", manifest),
                plugins("list", "--plugins", manifest),
                plugins("test", manifest),
                plugins("try", manifest, "--log", log))) {
            assertEquals(2, done.exit(), done::toString);
            assertTrue(done.err().contains(manifest + ":3: unknown key 'knid'; did you mean 'kind'?"), done::toString);
            done.isReadable();
        }
    }

    @Test
    void aPluginThatCannotBeMadeOrFailsAtTheEndExitsTwoWhenItIsTried() throws IOException {
        Path log = Files.writeString(directory.resolve("a.jsonl"), "{\"timestamp\":\"2026-01-02T03:04:05Z\"}\n");
        Path jar = new JarBench(directory)
                .source("Bad", """
                        public final class Bad implements DetectorProvider {
                            public String id() { return "bad"; }
                            public Detector create(PluginContext c) { throw new IllegalStateException("no licence"); }
                        }""")
                .service(PluginKind.DETECTOR, "acme.Bad")
                .build("bad.jar");
        Path script = Files.writeString(directory.resolve("o.groovy"), """
                objective('fills') { assess { throw new IllegalStateException('no fills') } }
                """);

        for (Path plugin : List.of(jar, script)) {
            Done tried = plugins("try", plugin, "--log", log);
            assertEquals(2, tried.exit(), tried::toString);
            assertTrue(tried.err().matches("(?s).*IllegalStateException: no (licence|fills).*"), tried::toString);
        }
    }

    @Test
    void whatFailsOnBrokenLinesIsNotOk() throws IOException {
        plugins("new", "detector", "big-calls", "--exec", "--into", directory);
        Path program = directory.resolve("big-calls.py");
        Files.writeString(program, Files.readString(program).replace("isinstance(amount, (int, float)) and ", ""));

        Done check = plugins("check", "--plugins", directory.resolve("big-calls.plugin.json"));

        assertEquals(2, check.exit(), check::toString);
        assertTrue(check.out().contains("detector    big-calls  not ok"), check::toString);
        assertTrue(check.err().contains("detector 'big-calls'"), check::toString);
        assertTrue(check.err().contains("broken lines: "), check::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lits                                   | did you mean list?
            list plugins                           | unexpected argument "plugins"
            list --log a                           | --log is for try and check, not for list
            check --json                           | --json is for list, not for check
            new                                    | new needs a kind; write new detector|classifier|objective|reporter NAME
            new detectr x                          | "detectr" is no kind of plugin
            new detector                           | new detector needs one NAME
            new detector MarginCall                | write margin-call
            new detector levels                    | the name "levels" is reserved
            new detector x --java --exec           | contradict each other
            try                                    | try needs a plugin FILE
            try a.groovy                           | try needs --log
            try nowhere.groovy --log a             | no log file 'a'
            test nowhere.groovy                    | a directory, a file or a ready-made plugin
            add                                    | add needs the NAME
            add nothing-like-it                    | no such ready-made plugin
            """)
    void whatIsNoUseOfItIsRefusedInOneLine(String words, String said) {
        Done done = plugins((Object[]) words.split(" ")).isRefused();

        assertTrue(done.err().contains(said), done::toString);
    }

    @Test
    void nothingThatExistsIsWrittenOver() throws IOException {
        Path mine = Files.writeString(directory.resolve("big-calls.groovy"), "mine");

        Done done = plugins("new", "detector", "big-calls", "--into", directory).isRefused();

        assertTrue(done.err().contains("exists already"), done::toString);
        assertEquals("mine", Files.readString(mine));
    }

    private static Done plugins(Object... words) {
        Object[] all = new Object[words.length + 1];
        all[0] = "plugins";
        System.arraycopy(words, 0, all, 1, words.length);
        return Done.emp(all);
    }
}
