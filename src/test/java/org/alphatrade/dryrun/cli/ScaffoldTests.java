package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What new writes works as it stands: its tests pass, it passes its check, and it does on a log what it says. */
final class ScaffoldTests {
    @TempDir
    Path directory;

    private Path log;

    @BeforeEach
    void aLogThatEachHasSomethingToSayOf() throws IOException {
        log = Files.writeString(directory.resolve("a.jsonl"), """
                {"timestamp":"2026-01-02T03:04:05Z","event":"margin_call","amount":2500}
                {"timestamp":"2026-01-02T03:04:06Z","level":"error","message":"feed lost"}
                {"timestamp":"2026-01-02T03:04:07Z","event":"order_sent"}
                {"timestamp":"2026-01-02T03:04:08Z","event":"order_sent"}
                {"timestamp":"2026-01-02T03:04:09Z","event":"order_filled"}
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            detector   | 2 examples, 0 failed | fail  margin call of 2500 is above 1000  x1
            classifier | 2 examples, 0 failed | pass  feed lost  x1  (fail before: the vendor restarts
            objective  | 2 examples, 0 failed | fail  mine: 0.5 misses at least 0.9
            reporter   | has no examples      | --format mine
            """)
    void aGroovyPluginWorks(String kind, String tested, String tried) {
        Path script = directory.resolve("plugins/mine.groovy");
        done("new", kind, "mine", "--groovy", "--into", script.getParent());

        assertTrue(done("test", script).out().contains(tested));
        works(kind, script, tried);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            detector   | 3 tests passed | fail  margin call above the limit  x1
            classifier | 2 tests passed | pass  feed lost  x1  (fail before: the vendor restarts
            objective  | 3 tests passed | fail  mine: 1 of 2 orders were filled
            reporter   | 1 test passed  | --format mine
            """)
    void aProgramWorks(String kind, String tested, String tried) throws Exception {
        done("new", kind, "mine", "--exec", "--into", directory);

        String said = output("python3", directory.resolve("mine.py").toString(), "--test");

        assertEquals("mine: " + tested + "\n", said);
        works(kind, directory.resolve("mine.plugin.json"), tried);
    }

    /** The other kinds are built from the packaged jar, where it takes no time from an edit. */
    @Test
    void aJavaPluginIsBuiltTestedAndPackedByItsScript() throws Exception {
        Done scaffold = done("new", "detector", "mine", "--java", "--into", directory);
        assertTrue(scaffold.out().contains("sh " + directory.resolve("mine/build.sh")), scaffold::toString);

        String said = output("sh", directory.resolve("mine/build.sh").toString());

        assertTrue(said.endsWith("mine: 3 tests passed\nwrote mine.jar\n"), said);
        works("detector", directory.resolve("mine/mine.jar"), "fail  margin call above the limit  x1");
    }

    @Test
    void aReportOfTheNewReporterNamesTheErrors() {
        Path script = directory.resolve("mine.groovy");
        done("new", "reporter", "mine", "--into", directory);

        Done audit = Done.emp("audit", "--log", log, "--plugins", script, "--format", "mine");

        assertTrue(audit.out().contains("# " + log + ": fail\n"), audit::toString);
        assertTrue(audit.out().contains("- 1 x feed lost\n"), audit::toString);
    }

    private void works(String kind, Path plugin, String tried) {
        Done check = done("check", "--plugins", plugin);
        assertTrue(check.out().startsWith(kind), check::toString);
        assertTrue(check.out().contains("  mine  ok\n"), check::toString);
        assertTrue(check.out().endsWith(" built-in, 0 problems\n"), check::toString);
        Done attempt = done("try", plugin, "--log", log);
        assertTrue(attempt.out().contains(tried), attempt::toString);
    }

    private static Done done(Object... words) {
        List<Object> all = new ArrayList<>(List.of("plugins"));
        all.addAll(List.of(words));
        Done done = Done.emp(all.toArray());
        assertEquals(0, done.exit(), done::toString);
        assertEquals("", done.err());
        return done;
    }

    private static String output(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), out);
        return out;
    }
}
