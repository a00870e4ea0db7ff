package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.log.record.LevelNames;
import org.alphatrade.dryrun.spi.Level;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What logging libraries themselves write is read: two lines of no trouble, a warning, an error, an error that was thrown. */
@Tag("any-jdk")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OwnWritersTests {
    /** Their files are not read for want of any time. */
    private static final Set<String> WITHOUT_TIMES =
            Set.of("slf4j-simple 2.0.17", "Node's winston-simple", "Node's signale", "Python's logging, as it comes");

    private static final String UNCONFIGURED_LOG4J = "Log4j 2.26.1, unconfigured";

    private Path directory;
    private OwnWriters writers;

    @BeforeAll
    void letThemBeReady(@TempDir Path place) throws IOException, InterruptedException {
        directory = place;
        writers = new OwnWriters(directory);
        writers.prepare();
    }

    List<OwnWriters.Writer> writers() {
        return writers.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writers")
    void whatALibraryWritesIsReadInARunAndInItsAudit(OwnWriters.Writer writer) throws Exception {
        if (writer.isOfNode()) {
            OwnWriters.needNode();
        }
        Path log = writers.write(writer);
        Path root = Files.createTempDirectory(directory, "run");
        Done.emp("orchestrate", "--output-root", root, "--run-name", "run", "--duration", "30s", "--", "cat", log);
        Map<String, Object> live = Json.parseObject(Files.readString(root.resolve("run/summary.json")));
        String wanted = writer.name().equals(UNCONFIGURED_LOG4J) ? "{ERROR=2}" : "{WARN=1, ERROR=2}";
        assertEquals(wanted, trouble(live), () -> read(log));
        Done audit = Done.emp("audit", "--log", root.resolve("run"));
        assertEquals(2, audit.exit(), audit::toString);
        assertEquals(wanted, trouble(audit.json()), () -> read(log));
        assertTrue(audit.out().contains("no book for ESZ5") || writer.name().endsWith("rfc5424"), () -> read(log));
        Done file = Done.emp("audit", "--log", log);
        assertEquals(WITHOUT_TIMES.contains(writer.name()) ? 64 : 2, file.exit(), file::toString);
        if (file.exit() == 2) {
            assertEquals(wanted, trouble(file.json()), () -> read(log));
        }
    }

    @Test
    void aBotOfCcxtPassesAtAHealthyExchangeAndNotAtOneThatBansIt() throws Exception {
        OwnWriters.needNode();
        Map<String, Object> well = bot("well");
        assertEquals("{}", trouble(well));
        assertEquals(List.of(), well.get("incidents"), well::toString);
        Map<String, Object> ill = bot("ill");
        assertTrue(String.valueOf(ill.get("incidents")).contains("DDoSProtection"), ill::toString);
        assertEquals(
                2,
                Done.emp("audit", "--log", directory.resolve("ill/run"), "--treat-warn-as-error")
                        .exit());
    }

    private Map<String, Object> bot(String exchange) throws IOException {
        Path root = directory.resolve(exchange);
        Done.emp(
                "orchestrate",
                "--output-root",
                root,
                "--run-name",
                "run",
                "--duration",
                "8s",
                "--",
                "node",
                directory.resolve("exchange.js"),
                exchange);
        return Json.parseObject(Files.readString(root.resolve("run/summary.json")));
    }

    @Test
    void theyAreManyAndOfManyKinds() {
        assertTrue(writers.all().size() >= 30);
    }

    /** Returns how many records there are of each level that is no information. */
    private static String trouble(Map<String, Object> summary) {
        Map<?, ?> logs = (Map<?, ?>) ((Map<?, ?>) summary.get("summary")).get("logs");
        Map<Level, Long> trouble = new TreeMap<>();
        ((Map<?, ?>) logs.get("level_counts")).forEach((word, count) -> {
            Level rank = LevelNames.rank(String.valueOf(word));
            if (rank != Level.INFO) {
                trouble.merge(rank, ((Number) count).longValue(), Long::sum);
            }
        });
        return trouble.toString();
    }

    private static String read(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return String.join("\n", lines.toList());
        } catch (IOException e) {
            return e.toString();
        }
    }
}
