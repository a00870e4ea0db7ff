package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bytes are the same levels and the same trouble: in a run, in an audit of it, and in one of its raw log alone. */
final class AlikeTests {
    private static final String LINES = """
            2026-01-02 03:04:05,678 - app.core - WARNING - slow
            2026-01-02 03:04:05,678 WARNING app.core slow
            WARNING 2026-01-02 03:04:05,678 views 12 slow
            [2026-01-02 03:04:05,678] {taskinstance.py:12} ERROR - failed
            [2026-01-02 03:04:05,678: WARNING/MainProcess] slow
            [2026-01-02 03:04:05 +0000] [123] [CRITICAL] WORKER TIMEOUT
            2026-01-02 03:04:05.678 | SUCCESS  | app:main:12 - done
            2026-01-02 03:04:05 [warning  ] slow                  feed=x
            2026-01-02 03:04:05,678 WARN  [main] c.e.Feed (Feed.java:12) - slow
            2026-01-02 03:04:05.678 [main] INFO  c.e.Feed - fine
            2026-01-02 03:04:05.678  WARN 4711 --- [nio-8080-exec-1] c.e.Feed : slow
            03:04:05.678 [main] ERROR c.e.Feed - broken
            INFO  [2026-01-02 03:04:05,678] io.dropwizard: started
            [2026-01-02 03:04:05,678] ERROR [Broker id=1] failed (kafka.server)
            02-Jan-2026 03:04:05.678 SEVERE [main] org.apache.catalina.Foo failed
            E0102 03:04:05.678901 1234 feed.go:12] broken
            W20260102 03:04:05.678901 1234 feed.cc:12] slow
            2026/01/02 03:04:05.678901 INFO started
            2026/01/02 03:04:05 [error] 12#0: *1 open() failed
            time=2026-01-02T03:04:05.678Z level=WARN msg="slow feed" ms=12
            time="2026-01-02T03:04:05Z" level=error msg="broken"
            2026-01-02T03:04:05.678901Z  WARN my_app::feed: slow ms=12
            [2026-01-02T03:04:05Z ERROR my_app] broken
            2026-01-02T03:04:05.678Z error: broken
            2026-01-02 03:04:05.678 UTC [12] FATAL:  the database system is starting up
            [Fri Jan 02 03:04:05.678901 2026] [core:notice] [pid 12] resuming
            <11>Jan  2 03:04:05 host app[12]: broken
            260102 030405 148 WARN dfs.DataNode: slow
            01-02 03:04:05.678  1702  2395 E ActivityManager: broken
            [1:M] 02 Jan 2026 03:04:05.678 # low on memory
            2026-01-02 03:04:05,123 - freqtrade.worker - INFO - Bot heartbeat
            2026-01-02 03:04:05,123 - freqtrade.exchange - ERROR - order lost
            20260102 03:04:05.123 TRACE:: Log: Engine started
            20260102 03:04:05.123 ERROR:: Engine: order lost
            ERROR:root:order rejected
            CRITICAL:risk:margin call
            INFO:feed:up
            [ERROR] order rejected
            [main] WARN com.acme.Main - slow
            [INFO  app::feed] up
            level=error msg="order rejected"
            %3|1795503600.500|FAIL|rdkafka#consumer-1| [thrd:main]: refused
            %6|1795503600.500|GET|rdkafka#consumer-1| [thrd:main]: fine
            fail: App.Feed[0]
            error: order lost
            x.py:3: DeprecationWarning: old call
            {"time":"2026-01-02T03:04:06Z","level":"error","msg":"order lost"}
            {"level":"warn","msg":"slow"}
            """;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"", " >&2"})
    void aRunItsAuditAndItsRawLogAgree(String to) throws IOException {
        Files.writeString(directory.resolve("lines"), LINES);
        String live = run("cat '" + directory.resolve("lines") + "'" + to);
        assertEquals(
                live, found(Done.emp("audit", "--log", directory.resolve("run")).json()));
        assertEquals(live, found(Done.emp("audit", "--log", raw()).json()));
    }

    @Test
    void aHealthyBotThatWritesAllToStandardErrorHasNoError() throws IOException {
        String text = "2026-01-02 03:04:05,123 - freqtrade.worker - INFO - Bot heartbeat\n".repeat(20)
                + "x.py:3: DeprecationWarning: old call\n  warnings.warn(\"old call\")\n"
                + "\r  0%|          | 0/9 [00:00<?, ?it/s]\r100%|##########| 9/9 [00:01<00:00,  9.00it/s]\n";
        Files.writeString(directory.resolve("lines"), text);
        assertEquals("{info=22, warning=1} errors 0 warnings 1", run("cat '" + directory.resolve("lines") + "' >&2"));
    }

    private String run(String command) throws IOException {
        Done.emp(
                "orchestrate",
                "--output-root",
                directory,
                "--run-name",
                "run",
                "--duration",
                "30s",
                "--",
                "sh",
                "-c",
                command + "; sleep 0.3");
        return found(Json.parseObject(Files.readString(directory.resolve("run/summary.json"))));
    }

    private Path raw() throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("run"))) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String found(Map<String, Object> summary) {
        Map<?, ?> logs = (Map<?, ?>) ((Map<?, ?>) summary.get("summary")).get("logs");
        return logs.get("level_counts") + " errors " + count(logs.get("errors")) + " warnings "
                + count(logs.get("warnings"));
    }

    private static long count(Object groups) {
        return ((List<?>) groups)
                .stream()
                        .mapToLong(group -> ((Number) ((Map<?, ?>) group).get("count")).longValue())
                        .sum();
    }
}
