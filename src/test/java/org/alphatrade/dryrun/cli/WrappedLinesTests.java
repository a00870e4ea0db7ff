package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in a wrapper is judged as if it stood alone: while a run lasts, in its audit, and in a file. */
final class WrappedLinesTests {
    /** The level, and a line of it. */
    private static final String LINES = """
            error   2026-01-02T03:04:05.143102151Z stdout F {"level":"error","msg":"a"}
            error   2026-01-02T03:04:05.143102151Z stdout F time="2026-01-02T03:04:06Z" level=error msg="order lost"
            error   2026-01-02T03:04:05.143102151Z stdout F E0102 03:04:07.100000    1234 feed.go:12] broken
            error   2026-01-02T03:04:05.143102151Z stdout F 2026/01/02 03:04:09 [error] 7#7: *1 connect() failed
            warning 2026-01-02T03:04:05.143102151Z stdout F 1:M 02 Jan 2026 03:04:05.678 # low on memory
            error   2026-01-02T03:04:05.143Z {"level":"error","msg":"order lost"}
            error   Jan  2 03:04:05 h1 feed[12]: {"level":"error","msg":"order lost"}
            error   Jan  2 03:04:05 h1 kubelet[12]: E0102 03:04:07.100000    1234 feed.go:12] broken
            fatal   db-1    | 2026-01-02 03:04:07.123 UTC [1] FATAL:  could not open file
            fatal   db-1    | {"level":"fatal","time":"2026-01-02T03:04:07Z","msg":"gone"}
            error   [pod/feed-7d4/app] 2026-01-02 03:04:05,123 ERROR order lost
            error   [pod/feed-7d4/app] {"time":"2026-01-02T03:04:07Z","severity":"ERROR","msg":"gone"}
            warning Jan  2 03:04:05 h1 box[1]: [0701/114930:WARNING:dns_config.cc(306)] no configuration
            error   Jan  2 03:04:05 h1 kernel[0]: [HID] [ATC] [Error] no text from it
            error   Jan  2 03:04:05 h1 book[33]: [CardPlugin-ERROR] -get: nothing there
            warning - 1131567053 2005.11.09 h-admin1 Nov 9 12:10:53 local@h-admin1 gmetad: Warning: no such source an14
            error   - 1131567053 2005.11.09 h-3 Nov 9 12:10:53 h-3/h-3 sshd[3080]: error: bind to port failed
            error   [10.30 17:15:42] a.exe - h.example:443 error : could not connect
            alert   Jun 15 04:06:20 h1 rotate: ALERT exited abnormally with [1]
            info    Jul 27 14:41:59 h1 kernel: audit: initializing a socket (disabled)
            error   {"log":"2026-01-02 03:04:06 ERROR order lost\\n","stream":"stdout","time":"2026-01-02T03:04:06.7Z"}
            fatal   {"log":"{\\"level\\":\\"fatal\\",\\"msg\\":\\"order lost\\"}\\n","stream":"stdout","time":"2026-01-02T03:04:07.7Z"}
            info    {"log":"feed is up, no error\\n","stream":"stdout","time":"2026-01-02T03:04:08.7Z"}
            error   0|feed  | 2026-01-02 03:04:05 ERROR order lost
            error   feed_app.1.abc@node1 | {"time":"2026-01-02T03:04:05Z","level":"error"}
            panic   {"__REALTIME_TIMESTAMP":"1767323047000000","PRIORITY":"6","MESSAGE":[112,97,110,105,99,58,32,98,111,111,109,10]}
            info    {"__REALTIME_TIMESTAMP":"1767323047000000","PRIORITY":"6","MESSAGE":[72,105]}
            unread  {"__REALTIME_TIMESTAMP":"1767323047000000","PRIORITY":"6","MESSAGE":[0,1,2,3]}
            unread  {"__REALTIME_TIMESTAMP":"1767323047000000","PRIORITY":"6","MESSAGE":null}
            error   {"__REALTIME_TIMESTAMP":"1767323047000000","PRIORITY":"6","MESSAGE":"2026-01-02 03:04:05 ERROR boom"}
            error   2026-01-02 03:04:05 \u001b[31mERROR\u001b[0m order lost
            info    2274013 full partition status 1060340885 -1 running
            info    2026-01-02T03:04:05.143102151Z stdout F {"level":"info","msg":"error of 3 is fine"}
            info    2026-01-02T03:04:05.143102151Z stdout F feed up
            info    web-1  | 2026-01-02 03:04:07 INFO up
            """;

    @TempDir
    Path directory;

    private final Map<String, Object> wanted = new TreeMap<>();
    private final List<String> lines = new ArrayList<>();

    private Path file() throws IOException {
        for (String line : LINES.split("\n")) {
            wanted.merge(line.substring(0, 8).strip(), 1L, (a, b) -> (Long) a + (Long) b);
            lines.add(line.substring(8));
        }
        return Files.write(directory.resolve("wrapped.log"), lines);
    }

    private static String levels(Map<String, Object> summary) {
        Map<?, ?> logs = (Map<?, ?>) ((Map<?, ?>) summary.get("summary")).get("logs");
        return new TreeMap<>((Map<?, ?>) logs.get("level_counts")).toString();
    }

    @Test
    void inAFile() throws IOException {
        Path file = file();
        assertEquals(
                wanted.toString(),
                levels(Done.emp("audit", "--log", file, "--text-logs").json()));
    }

    @Test
    void eachByItselfInAFile() throws IOException {
        file();
        for (String line : LINES.split("\n")) {
            Path alone = Files.writeString(directory.resolve("alone.log"), line.substring(8) + "\n");
            assertEquals(
                    "{" + line.substring(0, 8).strip() + "=1}",
                    levels(Done.emp("audit", "--log", alone, "--text-logs").json()),
                    line);
        }
    }

    @Test
    void inARunAndItsAuditAndItsRawLog() throws IOException {
        Path file = file();
        FinishedRun run = FinishedRun.of(directory, "cat", file);
        assertEquals(wanted.toString(), levels(run.summary()));
        assertEquals(
                wanted.toString(),
                levels(Done.emp("audit", "--log", run.directory()).json()));
        assertEquals(
                wanted.toString(),
                levels(Done.emp("audit", "--log", run.raw(), "--text-logs").json()));
    }

    @Test
    void withoutATimeInTheWrapperOrInIt() throws IOException {
        List<String> untimed = List.of(
                "2026-01-02 03:04:05 INFO up",
                "api-1  | ERROR: order lost",
                "db-1   | {\"level\":\"fatal\",\"msg\":\"gone\"}",
                "[pod/a/b] \u001b[31mERROR\u001b[0m: order lost");
        Path file = Files.write(directory.resolve("untimed.log"), untimed);
        assertEquals(
                "{error=2, fatal=1, info=1}",
                levels(Done.emp("audit", "--log", file).json()));
    }

    @Test
    void anObjectOfAThousandLayersOrKeysIsReadInNoTime() throws IOException {
        String deep = "{\"t\":" + "{\"date\":".repeat(20_000) + "1" + "}".repeat(20_001);
        String wide = "{\"a\":1" + ",\"s\":\"ab\",\"label\":\"Error\",\"tags\":[\"error\"]".repeat(25_000) + "}";
        Path file = Files.write(
                directory.resolve("hostile.log"),
                List.of("{\"time\":\"2026-01-02T03:04:05Z\",\"level\":\"info\"}", deep, wide));
        org.junit.jupiter.api.Assertions.assertTimeout(
                java.time.Duration.ofSeconds(30),
                () -> assertEquals(2, Done.emp("audit", "--log", file).exit()));
    }

    @Test
    void aWarningThatTellsOfACrashIsRaisedOnceForThat() throws IOException {
        Path file = Files.writeString(
                directory.resolve("warned.log"),
                "2026-01-02 03:04:05,678 - freqtrade - WARNING - Strategy caused the following exception: ValueError(\"x\")\n");
        Done audit = Done.emp("audit", "--log", file);
        Map<?, ?> logs = (Map<?, ?>) ((Map<?, ?>) audit.json().get("summary")).get("logs");
        assertEquals(2, audit.exit());
        assertEquals(Map.of("warning", 1L), logs.get("level_counts"));
        assertEquals(List.of(), logs.get("warnings"));
        assertEquals(1, ((List<?>) logs.get("content_incidents")).size());
    }

    @Test
    void aTitleIsTheMessageOfTheRecordInside() throws IOException {
        Path file = Files.write(
                directory.resolve("titled.log"),
                List.of(
                        "2026-01-02T03:04:05.143102151Z stdout F {\"level\":\"error\",\"msg\":\"order lost\"}",
                        "Jan  2 03:04:06 h1 feed[12]: {\"level\":\"error\",\"msg\":\"order lost\"}"));
        Map<?, ?> logs =
                (Map<?, ?>) ((Map<?, ?>) Done.emp("audit", "--log", file).json().get("summary")).get("logs");
        List<?> errors = (List<?>) logs.get("errors");
        assertEquals(1, errors.size(), errors::toString);
        assertEquals("order lost", ((Map<?, ?>) errors.get(0)).get("summary"));
    }

    @Test
    void aPieceWhoseObjectIsNotWholeIsNoInformation() throws IOException {
        Path file = Files.writeString(
                directory.resolve("piece.log"), "2026-01-02T03:04:05.143102151Z stdout P {\"msg\":\"a long one\n");
        String levels = levels(Done.emp("audit", "--log", file, "--text-logs").json());
        assertEquals(false, levels.contains("info"), levels);
    }

    @Test
    void theWordsOfAMessageThatIsAListOfBytesAreSeen() throws IOException {
        String panic =
                "\u001b[1mpanic: boom\u001b[0m\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:12 +0x1d\n";
        String python =
                "\u001b[1mTraceback (most recent call last):\n  File \"a.py\", line 1, in b\nKeyError: 'x'\u001b[0m\n";
        List<String> said = List.of("up \u001b[0m", panic, "\u001b[31mOut of memory: Kill process 12\u001b[0m", python);
        Path file = Files.write(
                directory.resolve("journal.log"),
                said.stream().map(WrappedLinesTests::journalled).toList());
        FinishedRun run = FinishedRun.of(directory, "cat", file);
        for (Map<String, Object> summary : List.of(
                Done.emp("audit", "--log", file).json(),
                run.summary(),
                Done.emp("audit", "--log", run.directory()).json(),
                Done.emp("audit", "--log", run.raw()).json())) {
            Map<?, ?> logs = (Map<?, ?>) ((Map<?, ?>) summary.get("summary")).get("logs");
            List<String> titles = ((List<?>) logs.get("content_incidents"))
                    .stream()
                            .map(group -> ((Map<?, ?>) group).get("summary").toString())
                            .sorted()
                            .toList();
            assertEquals(
                    List.of(
                            "KeyError: 'x' (python stack trace)",
                            "Out of memory: Kill process 12",
                            "panic: boom (go stack trace)"),
                    titles);
        }
    }

    @Test
    void whatAFunctionSaidWhileItRanIsAsBadAsItsWorstLine() throws IOException {
        String head = "{\"EventTimestampMs\":1767323047000,\"Outcome\":\"ok\",\"timestamp\":1767323047000,";
        List<String> lines = List.of(
                head
                        + "\"Logs\":[{\"Level\":\"log\",\"Message\":[\"up\"]}, {\"Level\":\"error\",\"Message\":[\"order lost\"]}]}",
                head + "\"logs\":[{\"message\":[\"error\"],\"level\":\"warn\"}],\"exceptions\":[]}",
                head + "\"logs\":[],\"exceptions\":[]}",
                head + "\"logs\":[{\"address\":\"0x1\",\"data\":\"error\"}]}",
                head + "\"level\":[\"fatal\"]}");
        Path file = Files.write(directory.resolve("functions.log"), lines);
        String wanted = "{error=1, fatal=1, info=2, warn=1}";
        assertEquals(wanted, levels(Done.emp("audit", "--log", file).json()));
        FinishedRun run = FinishedRun.of(directory, "cat", file);
        assertEquals(wanted, levels(run.summary()));
        assertEquals(wanted, levels(Done.emp("audit", "--log", run.directory()).json()));
        assertEquals(wanted, levels(Done.emp("audit", "--log", run.raw()).json()));
    }

    private static String journalled(String text) {
        return "{\"__REALTIME_TIMESTAMP\":\"1767323047000000\",\"PRIORITY\":\"6\",\"MESSAGE\":"
                + java.util.Arrays.toString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)) + "}";
    }
}
