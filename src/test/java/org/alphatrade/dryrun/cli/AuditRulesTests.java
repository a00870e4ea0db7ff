package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of an audit, from hand-made files to the exit code. */
final class AuditRulesTests {
    private static final String START = "2026-01-02T00:00:00Z";
    private static final String END = "2026-01-05T00:00:00Z";
    private static final String DIARY =
            "{\"entry_id\":\"a\",\"recorded_at\":\"2026-01-02T00:05:00Z\",\"policy_id\":\"p\"}\n"
                    + "{\"entry_id\":\"b\",\"recorded_at\":\"2026-01-04T23:55:00Z\",\"policy_id\":\"p\"}\n";
    private static final String PERFORMANCE =
            "{\"generated_at\":\"2026-01-05T00:00:00Z\",\"period_start\":\"2026-01-02T00:00:00Z\",\"trades\":4,"
                    + "\"roi\":0.015,\"win_rate\":0.5,\"sharpe_ratio\":1.25}";

    @TempDir
    Path directory;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "timestamp":"2026-01-02T03:04:05Z" | 1
            "ts":"2026-01-02 03:04:05.123" | 1
            "@timestamp":"2026-01-02T05:04:05.123456789+02:00" | 1
            "time":1767323045 | 1
            "time":1767323045.25 | 1
            "time":1767323045123 | 1
            "time":1767323045123456 | 1
            "time":1767323045123456789 | 1
            "timestamp":"soon","ts":1767323045 | 1
            "timestamp":null,"time":"2026-01-02T03:04:05Z" | 1
            "timestamp":true | 0
            "timestamp":"NaN" | 0
            "timestamp":1e300 | 0
            "when":"2026-01-02T03:04:05Z" | 0
            "Timestamp":"2026-01-02T03:04:05Z","SeverityText":"INFO","Body":"x" | 1
            "timeUnixNano":"1767323045123456789","severityNumber":9 | 1
            "time_unix_nano":1767323045123456789 | 1
            "observed_timestamp":"2026-01-02T03:04:05Z" | 1
            "instant":{"epochSecond":1767323045,"nanoOfSecond":5000000} | 1
            "timeMillis":1767323045123 | 1
            "timestamp":"","ts":"2026-01-02T03:04:05Z" | 1
            "timestamp":"2026-01-02T03:04:05Z","pnl":NaN | 1
            "timestamp":"2026-01-02T03:04:05Z","pnl":[-Infinity,{"a":Infinity}] | 1
            "timestamp":"2026-01-02T03:04:05Z","pnl":nan | 0
            "timestamp":"2026-01-02T03:04:05Z","pnl":-Inf | 0
            "timestamp":NaN | 0
            "timestamp":"20260102T030405Z" | 1
            "timestamp":"2026-01-02" | 1
            "timestamp":"2026-01-02T03:04+05:30" | 1
            "timestamp":"2026-01-02T03:04:05+23:59" | 1
            "timestamp":"2026-01-02T03:04:05+24:00" | 0
            "timestamp":"2026-01-02T03" | 1
            "timestamp":"2026-01-02T3:04:05Z" | 0
            "timestamp":"2026-01-02 03:04:05,123 +0100" | 1
            "timestamp":-1 | 0
            "timestamp":false,"ts":[],"@timestamp":{},"time":"2026-01-02T03:04:05Z" | 1
            "timestamp":"2026-02-30T03:04:05Z" | 0
            """)
    void timestampsOfAllForms(String field, int records) throws IOException {
        Map<String, Object> logs =
                logs(audit("{" + field + ",\"message\":\"m\"}\n" + record(START, "info", "x"), "--no-text-logs"));
        assertEquals(1L + records, logs.get("records"));
        assertEquals(1L - records, logs.get("ignored_lines"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "level":"INFO" | 0
            "level":"debug" | 0
            "lvl":"warn" | 1
            "severity":"WARNING" | 1
            "level":"ERR" | 2
            "level":"critical" | 2
            "level":"Fatal" | 2
            "level":"exception" | 2
            "level":"panic" | 2
            "level":"emerg" | 2
            "level":50,"pid":1,"hostname":"h","time":1767323045000 | 2
            "level":30,"pid":1,"hostname":"h","time":1767323045000 | 0
            "severity_number":17 | 2
            "severity_number":9 | 0
            "levelno":40 | 2
            "levelno":30 | 1
            "PRIORITY":"3" | 2
            "level":"peculiar" | 1
            "level":"error","pnl":NaN | 2
            "level":"warn","pnl":-Infinity | 1
            "level":"","lvl":"error" | 2
            "level":null,"severity":"error" | 2
            "level":" Error " | 2
            "log.level":"error" | 2
            "log":{"level":"error","logger":"a"} | 2
            "log":{"logger":"a"},"error_level":"error" | 2
            "severity_text":"ERROR3" | 2
            "SeverityText":"WARN" | 1
            "severityText":"FATAL" | 2
            "SeverityNumber":17 | 2
            "severityNumber":"SEVERITY_NUMBER_ERROR2" | 2
            "severityNumber":10 | 0
            "severity":{"text":"error","number":17} | 2
            "level":{"name":"INFO","intLevel":400} | 0
            "level":40,"levelname":"ERROR","levelno":40 | 2
            "level":40,"level_name":"INFO" | 0
            "level":40 | 1
            "level":"WARN+1" | 1
            "level":"DEBUG-4" | 0
            "level":"ERROR+99" | 2
            "version":"1.1","host":"h","short_message":"m","level":3 | 2
            "version":"1.1","host":"h","short_message":"m","level":6 | 0
            "fields":{"message":"panic: closed"},"target":"a" | 2
            "level":"trce" | 0
            "level":"fail" | 2
            "level":"errors" | 1
            "level_value":40000 | 0
            "level":"info","message":"uncaught exception in worker" | 2
            "level":"info","message":"panic: runtime error" | 2
            "level":"info","message":"fatal error: no memory" | 2
            "level":"info","message":"Uncaught TypeError: x is not a function" | 2
            "level":"info","message":"unhandled ValueError in task" | 2
            "level":"info","message":"Task exception was never retrieved" | 2
            "level":"info","message":"uncaught TypeErrors: 0" | 0
            "level":"info","message":"state: last_exception: null" | 0
            "level":"info","message":"{\\"lastException\\": null, \\"prev_exception\\": None}" | 0
            "level":"info","message":"java.lang.NullPointerException: null" | 2
            "level":"info","message":"exception handled" | 0
            "level":"info","message":"handled exception, going on" | 0
            "level":"info","message":"exceptional growth, no panic here" | 0
            "level":"info","last_exception":null | 0
            "level":"info","exception":"ValueError: bad price" | 2
            "level":"info","exception":{"type":"ValueError","message":"bad price"} | 2
            "level":"info","message":"handled, going on","exception":"ValueError: bad price" | 0
            "level":"info","exception":"" | 0
            "level":"info","exception":"none" | 0
            "level":"info","exception":false | 0
            "level":"info","exception_policy":"raise" | 0
            "level":"info","error.stack_trace":"java.lang.IllegalStateException: x\\n\\tat a.B.c(B.java:1)\\n\\tat a.B.d(B.java:2)" | 2
            "level":"info","exception":{"stacktrace":"Traceback (most recent call last):\\n  File \\"a.py\\", line 1, in b\\nValueError: c"} | 2
            "level":"info","message":"exception while placing order 12" | 2
            "level":"info","message":"Traceback (most recent call last): division by zero" | 2
            "level":"info","message":"","msg":"panic: closed" | 2
            "level":"info","traceback":"Traceback (most recent call last)" | 2
            "level":"info","stack_trace":"panic: boom" | 2
            "level":"info","stack_trace":"" | 0
            "level":"info","traceback":null | 0
            "level":"info","traceback":"disabled" | 0
            "level":"info","payload":{"structured":{"exc_info":"Traceback (most recent call last):\\n  File \\"a.py\\", line 1, in b\\nValueError: c"}} | 2
            """)
    void levelsAndContent(String fields, int exit) throws IOException {
        Done audit = audit("{\"timestamp\":\"" + START + "\"," + fields + "}\n");
        assertEquals(exit, audit.exit(), audit::toString);
        assertEquals(List.of("pass", "warn", "fail").get(exit), audit.json().get("status"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "2026-01-02T00:00:00Z,'',0,1.0",
        "2026-01-02T01:00:00Z,'',0,1.0",
        "2026-01-02T01:00:00.000001Z,'',1,1.0",
        "2026-01-02T05:59:59Z,'',1,0.1667",
        "2026-01-02T01:00:01Z,'',1,0.99972",
        "2026-01-02T06:00:00Z,'',2,0.16667",
        "2026-01-02T06:00:00Z,--warn-gap 7h --fail-gap 8h,0,1.0",
        "2026-01-02T01:30:00Z,--warn-gap-minutes 30 --fail-gap-minutes 90,2,0.33333"
    })
    void gapsAndUptime(String second, String options, int exit, double uptime) throws IOException {
        // Not in order, and in two files.
        Path other = write("other.jsonl", record(second, "info", "late"));
        List<Object> words = new ArrayList<>(List.of("--log", other));
        Arrays.stream(options.split(" ")).filter(word -> !word.isEmpty()).forEach(words::add);
        Done audit = audit(record(START, "info", "early"), words.toArray());
        assertEquals(exit, audit.exit(), audit::toString);
        assertEquals(uptime, ((Number) logs(audit).get("uptime_ratio")).doubleValue(), 1e-4);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "metadata":{"status":"failed"} | 2
            "decision":{"status":"HALTED"} | 2
            "outcomes":{"status":"degraded"} | 1
            "decision":{"status":"throttled"} | 1
            "decision":{"status":"ok"} | 0
            "notes":["all fine","incident at noon"] | 2
            "notes":["no errors seen"] | 0
            "notes":["warn: slow"] | 1
            "notes":"halted by risk" | 2
            "notes":["feed degraded"] | 1
            "notes":["errors: 0","no incidents, no warnings"] | 0
            "notes":["0 errors, 1 warning"] | 1
            "notes":null | 0
            "outcomes":{"status":" Skipped "} | 1
            "outcomes":[{"status":"ok"},{"status":"critical"}] | 2
            "outcomes":{"status":null} | 0
            "outcomes":{"status":0} | 0
            "decision":{"status":"warn"},"notes":["halt"] | 2
            "metadata":{"status":"ok"},"decision":{"status":"warn"},"outcomes":{"status":"fatal"} | 2
            """)
    void diaryWords(String fields, int exit) throws IOException {
        String entry =
                "{\"entry_id\":\"x\",\"recorded_at\":\"2026-01-03T00:00:00Z\",\"policy_id\":\"p\"," + fields + "}\n";
        Done audit = audit(hourly("info"), "--diary", write("diary.jsonl", DIARY + entry));
        assertEquals(exit, audit.exit(), audit::toString);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "trades":1,"roi":0 | 0
            "aggregates":{"trades":1,"roi":-0.01} | 1
            "roi":-0.01 | 1
            "status":"waiting" | 2
            "trades":0,"win_rate":0,"sharpe":0 | 0
            "trades":3,"roi":null | 0
            "trades":3,"roi":"0.01" | 0
            "trades":3,"roi":"-0.01" | 1
            "trades":3,"roi":NaN | 2
            "trades":3,"roi":-Infinity | 2
            "trades":3,"roi":"soon" | 2
            "trades":3,"roi":true | 2
            "roi":1,"aggregates":{"roi":-1} | 1
            "roi":-1,"aggregates":{"roi":0} | 1
            "roi":-1,"aggregates":{"roi":null} | 1
            "roi":null,"trades":null | 2
            "metadata":{"status":"ok"} | 2
            "roi":1,"generated_at":"2026-01-02T00:00:00Z" | 0
            "roi":1,"generated_at":"2026-01-01T23:59:59Z" | 2
            "roi":1,"period_start":"soon" | 2
            """)
    void performance(String fields, int exit) throws IOException {
        String text = "{\"generated_at\":\"" + END + "\",\"period_start\":\"" + START + "\"," + fields + "}";
        Done audit = audit(hourly("info"), "--performance", write("performance.json", text));
        assertEquals(exit, audit.exit(), audit::toString);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "info,--sign-off,0",
        "warning,--sign-off,2",
        "warning,--sign-off-allow-warnings,0",
        "warning,--sign-off-allow-warnings --treat-warn-as-error,2",
        "warning,'',1",
        "warning,--treat-warn-as-error,2",
        "info,--sign-off-min-duration 73h,2",
        "info,--sign-off-min-sharpe 1.2,0",
        "info,--sign-off-min-sharpe 1.3,2",
        "info,--sign-off-min-sharpe-observations 4,0",
        "info,--sign-off-min-sharpe-observations 5,2",
        "info,--sign-off-min-sharpe-days 3,0",
        "info,--sign-off-min-sharpe-days 3.5,2",
        "info,--sign-off-min-sharpe 1.2 --sign-off-min-sharpe-observations 30,2",
        "info,--sign-off-min-uptime-ratio 100%,0"
    })
    void signOff(String level, String options, int exit) throws IOException {
        List<Object> words = new ArrayList<>(List.of(
                "--diary", write("diary.jsonl", DIARY), "--performance", write("performance.json", PERFORMANCE)));
        Arrays.stream(options.split(" ")).filter(word -> !word.isEmpty()).forEach(words::add);
        Done audit = audit(hourly(level), words.toArray());
        assertEquals(exit, audit.exit(), audit::toString);
    }

    /** What stands for a letter: S a space, B a byte order mark, R a carriage return, N a NUL, X a byte that is no UTF-8. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {TIME} | 1
            §S§S{TIME}§S | 1
            {TIME}§R | 1
            §B{TIME} | 1
            {TIME,"v":1e99999,"w":[[[{}]]]} | 1
            {TIME,"message":"§X"} | 1
            {TIME,"message":"\\ud800"} | 1
            {"time\\u0073tamp":"2026-01-02T00:00:00Z"} | 1
            {"timestamp":"soon",TIME} | 1
            {TIME}x | 0
            {TIME,} | 0
            {TIME | 0
            {TIME,"v":01} | 0
            {TIME,"v":"\\q"} | 0
            {TIME,"v":"§N"} | 0
            {'timestamp':'2026-01-02T00:00:00Z'} | 0
            "TIME" | 0
            {} | 0
            {"payload":{TIME}} | 0
            null | 0
            §N§N§N | 0
            §S | 0
            2026-01-02T00:00:00Z ERROR text | 0
            """)
    void aRecordIsAnObjectWithATimeAndEverythingElseIsIgnored(String written, int records) throws IOException {
        String line = written.replace("TIME", "\"timestamp\":\"2026-01-02T00:00:00Z\"")
                .replace("§S", " ")
                .replace("§R", "\r")
                .replace("§N", "\0")
                .replace("§X", "\u00ff")
                .replace("§B", "\u00ef\u00bb\u00bf");
        Path log = Files.write(
                directory.resolve("lines.jsonl"),
                (line + "\n" + record(START, "info", "x")).getBytes(StandardCharsets.ISO_8859_1));
        Done audit = Done.emp("audit", "--log", log, "--no-text-logs");
        assertEquals(1L + records, logs(audit).get("records"), audit::toString);
        long blank = line.isBlank() ? 1 : 0;
        assertEquals(1L - records - blank, logs(audit).get("ignored_lines"), audit::toString);
    }

    @Test
    void actionItemsAreSortedByWhatIsWorstThenByCategoryThenByDescription() throws IOException {
        String log = record("2026-01-02T00:00:00Z", "error", "b")
                + record("2026-01-02T00:00:01Z", "CRITICAL", "a")
                + record("2026-01-02T00:00:02Z", "warning", "order 1 is late")
                + record("2026-01-02T00:00:03Z", "warn", "order 2 is late")
                + record("2026-01-02T00:00:04Z", "info", "panic: closed")
                + record("2026-01-02T02:00:04Z", "info", "x")
                + record("2026-01-02T08:00:04Z", "info", "y");
        Done review = Done.emp(
                "review",
                "--log",
                write("log.jsonl", log),
                "--diary",
                write("diary.jsonl", DIARY.replace("}\n{", ",\"notes\":[\"halt\"]}\n{")),
                "--performance",
                write("performance.json", PERFORMANCE.replace("0.015", "-0.015")),
                "--sign-off-min-duration-hours",
                1,
                "--sign-off-min-uptime-ratio",
                0,
                "--format",
                "json");
        List<String> items = new ArrayList<>();
        for (Object item : (List<?>) review.json().get("action_items")) {
            Map<?, ?> map = (Map<?, ?>) item;
            items.add(map.get("severity") + " " + map.get("category") + ": " + map.get("description"));
        }
        assertEquals(
                List.of(
                        "fail diary: Policy p, entry a: note: halt",
                        "fail log_content: panic: closed",
                        "fail log_gap: No log record for 6h 0m from 2026-01-02T02:00:04Z to 2026-01-02T08:00:04Z",
                        "fail logs: a",
                        "fail logs: b",
                        "fail sign_off: The decision diary fails.",
                        "fail sign_off: The performance telemetry holds warnings, and warnings are not allowed.",
                        "fail sign_off: The structured logs fail.",
                        "warn diary: Policy *, entry coverage/end_gap: The diary ends early.",
                        "warn log_gap: No log record for 2h 0m from 2026-01-02T00:00:04Z to 2026-01-02T02:00:04Z",
                        "warn logs: order 1 is late",
                        "warn performance: Performance telemetry is warn: it was made 2d 15h 59m after what is judged ended;"
                                + " ROI is negative"),
                items);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "severity":"error","lvl":"warn","level":"info" | {error=1} | 2
            "severity":"error","lvl":"warn" | {error=1} | 2
            "level":"ERROR","level":"INFO" | {error=1} | 2
            "level":null,"severity":"Fatal" | {fatal=1} | 2
            "level":"INFO","level":"ERROR" | {error=1} | 2
            "message":"{\\"level\\":\\"error\\"}" | {error=1} | 2
            "level":"  " | {info=1} | 0
            "level":0 | {0=1} | 1
            "level":["error"] | {error=1} | 2
            "level":["error","warn"] | {error=1} | 2
            "level":["info","app"] | {["info","app"]=1} | 1
            "level":"WARNING","event":"a" | {warning=1} | 1
            """)
    void levelsAreCountedUnderTheirOwnNames(String fields, String counts, int exit) throws IOException {
        Done audit = audit("{\"timestamp\":\"" + START + "\"," + fields + "}\n");
        assertEquals(exit, audit.exit(), audit::toString);
        assertEquals(counts, logs(audit).get("level_counts").toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"timestamp":"2026-01-03T00:00:00Z","level":"info","message":"a log"} | unknown
            {"status":"waiting"} | unknown
            {"entries":[]} | fail
            {"entries":null} | unknown
            [] | fail
            [{"recorded_at":"2026-01-02T00:15:00Z"},{"recorded_at":"2026-01-04T23:45:00Z"}] | pass
            [{"recorded_at":"2026-01-02T00:15:01Z"},{"recorded_at":"2026-01-04T23:45:00Z"}] | warn
            [{"recorded_at":1767312000},{"recorded_at":"1767571200000"}] | pass
            [{"recorded_at":"2026-01-02T00:00:00Z"},7,{"recorded_at":"2026-01-05T00:00:00Z"}] | unknown
            [{"recorded_at":"2025-01-02T00:00:00Z"}] | fail
            {"entry_id":"a","recorded_at":"2026-01-03T00:00:00Z","notes":["halt"]} | fail
            """)
    void diariesOfEveryShape(String text, String status) throws IOException {
        Done audit = audit(hourly("info"), "--diary", write("diary.json", text));
        Map<?, ?> summary = (Map<?, ?>) audit.json().get("summary");
        assertEquals(status, ((Map<?, ?>) summary.get("diary")).get("status"), audit::toString);
        assertEquals(status.equals("pass") ? 0 : status.equals("warn") ? 1 : 2, audit.exit());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "roi":-1,"sharpe":2 | --sign-off-min-sharpe 1 | pass | 1
            "roi":-1,"sharpe":0.5 | --sign-off-min-sharpe 1 | fail | 2
            "roi":1,"sharpe":NaN | --sign-off-min-sharpe 1 | fail | 2
            "roi":1,"sharpe":"2" | --sign-off-min-sharpe 1 | pass | 0
            "roi":1,"sharpe":-0.5 | --sign-off-min-sharpe -1 | pass | 1
            "roi":1 | --sign-off-min-sharpe -1 | fail | 2
            `` | --sign-off-min-sharpe -1 | fail | 2
            `` | --sign-off-min-sharpe-days 1 | unknown | 2
            "roi":-1 | `` | pass | 1
            """)
    void aSharpeRatioIsJudgedWhereNoPerformanceIsRequired(String fields, String options, String signOff, int exit)
            throws IOException {
        List<Object> words = new ArrayList<>(List.of("--sign-off-optional-diary", "--sign-off-optional-performance"));
        if (!fields.isEmpty()) {
            String text = "{\"generated_at\":\"" + END + "\",\"period_start\":\"" + START + "\"," + fields + "}";
            words.addAll(List.of("--performance", write("performance.json", text)));
        }
        Arrays.stream(options.split(" ")).filter(word -> !word.isEmpty()).forEach(words::add);
        Done audit = audit(hourly("info"), words.toArray());
        assertEquals(exit, audit.exit(), audit::toString);
        assertEquals(signOff, ((Map<?, ?>) audit.json().get("sign_off")).get("status"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n", "hello\n", "{\"level\":\"error\"}\n", "[1]\n", "\0\0\0"})
    void aNamedLogWithoutARecordIsUnreadableInputHoweverGoodTheOthers(String text) throws IOException {
        Path empty = write("empty.jsonl", text);
        Path beside = Files.createDirectory(directory.resolve("beside"));
        write("beside/good.jsonl", record(START, "info", "a"));
        write("beside/empty.jsonl", text);

        Done named = Done.emp("audit", "--log", write("log.jsonl", record(START, "info", "a")), "--log", empty);
        assertEquals(64, named.exit(), named::toString);
        assertTrue(named.err().contains("--log '" + empty + "' holds no log record"), named::err);

        Done found = Done.emp("audit", "--log", beside);
        assertEquals(text.isEmpty() ? 0 : 2, found.exit(), found::toString);
    }

    @Test
    void aFileIsReadOnceInHoweverManySpellingsItIsNamed() throws IOException {
        Path file = write("log.jsonl", record(START, "info", "a"));
        Path link = Files.createSymbolicLink(directory.resolve("link.jsonl"), file);
        Done audit = Done.emp(
                "audit",
                "--log",
                file,
                "--log",
                directory,
                "--log",
                directory + "/./*.jsonl",
                "--log",
                directory.resolve("..").resolve(directory.getFileName()).resolve("log.jsonl"),
                "--log",
                link);
        assertEquals(0, audit.exit(), audit::toString);
        assertEquals(1L, logs(audit).get("records"), audit::toString);
        assertTrue(audit.out().contains("the same file as '" + file + "'"), audit::out);
    }

    @Test
    void signOffAsksForADiaryAndPerformanceUnlessTheyAreOptional() throws IOException {
        assertEquals(2, audit(hourly("info"), "--sign-off").exit());
        assertEquals(2, audit(hourly("info"), "--sign-off-optional-diary").exit());
        assertEquals(
                0,
                audit(hourly("info"), "--sign-off-optional-diary", "--sign-off-optional-performance")
                        .exit());
    }

    @Test
    void aThinSharpeRatioIsUnknownAndSaysWhy() throws IOException {
        Done audit = audit(
                hourly("info"),
                "--performance",
                write("performance.json", PERFORMANCE),
                "--sign-off-optional-diary",
                "--sign-off-min-sharpe-observations",
                30);
        assertTrue(
                audit.out().contains("The Sharpe ratio is unknown: it rests on 4 trades, fewer than the 30 asked for."),
                audit::out);
    }

    @Test
    void theCriteriaSayWhatTheSignOffSays() throws IOException {
        Done review = Done.emp(
                "review",
                "--log",
                write("log.jsonl", hourly("info")),
                "--performance",
                write("performance.json", PERFORMANCE.replace("0.015", "-0.015")),
                "--sign-off-optional-diary",
                "--sign-off-min-sharpe",
                1,
                "--sign-off-min-sharpe-observations",
                30,
                "--sign-off-min-sharpe-days",
                3);
        for (String row : List.of(
                "| Performance telemetry | present and passing | warn | FAIL |",
                "| Sharpe sample | at least 30 observations | 4 | UNKNOWN |",
                "| Sharpe period | at least 3 days | 3 | PASS |",
                "| Sharpe ratio | at least 1.0 | 1.25 | UNKNOWN |",
                "- Sharpe ratio: 1.25 from 4 trades in 3d 0h 0m: a thin sample, which says little")) {
            assertTrue(review.out().contains(row), review::out);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "2026-01-02T01:00:00Z,'',1.2,0,1.2,0,0",
        "2026-01-02T05:00:00Z,'',6,240,-234,1,300",
        "2026-01-02T05:00:00Z,--sign-off-min-uptime-ratio 0.5,150,240,-90,1,300",
        "2026-01-02T05:00:00Z,--warn-gap 4h,6,60,-54,1,300",
        "2026-01-02T09:00:00Z,--sign-off-min-uptime-ratio 1,0,480,-480,1,540"
    })
    void theUptimeIsAnErrorBudgetToo(
            String second, String options, String budget, String spent, String left, long outages, String unobserved)
            throws IOException {
        List<Object> words = new ArrayList<>();
        Arrays.stream(options.split(" ")).filter(word -> !word.isEmpty()).forEach(words::add);
        Done audit = audit(record(START, "info", "a") + record(second, "info", "b"), words.toArray());
        @SuppressWarnings("unchecked")
        Map<String, Object> tree = (Map<String, Object>) logs(audit).get("error_budget");
        assertEquals(
                List.of(budget, spent, left, String.valueOf(outages), unobserved),
                List.of(
                        tree.get("budget_minutes").toString(),
                        tree.get("spent_minutes").toString(),
                        tree.get("left_minutes").toString(),
                        tree.get("outages").toString(),
                        tree.get("unobserved_minutes").toString()));
    }

    @Test
    void highlightsComeInTheirOrderAndForm() throws IOException {
        Path log = write("log.jsonl", hourly("info"));
        Done review = Done.emp(
                "review",
                "--log",
                log,
                "--diary",
                write("diary.jsonl", DIARY),
                "--performance",
                write("performance.json", PERFORMANCE.replace("1.25", "1.5")),
                "--format",
                "json");
        @SuppressWarnings("unchecked")
        Map<String, Object> highlights = (Map<String, Object>) review.json().get("highlights");
        assertEquals(
                "{Log start=2026-01-02T00:00:00Z, Log end=2026-01-05T00:00:00Z, Observed duration=3d 0h 0m,"
                        + " Uptime=100.00%, Log levels=info=73, Diary entries=2, Diary first=2026-01-02T00:05:00Z,"
                        + " Diary last=2026-01-04T23:55:00Z, Trades=4, ROI=1.50%, Win rate=50.00%, Sharpe ratio=1.50}",
                highlights.toString());
    }

    @Test
    void everyPackingIsReadByItsContentAndADirectoryHoldsThemAll() throws Exception {
        byte[] text = record(START, "error", "boom").getBytes(StandardCharsets.UTF_8);
        for (String kind : List.of("gz", "bzip2", "xz", "zstd")) {
            Path directory = Files.createDirectory(this.directory.resolve(kind));
            Path file = directory.resolve("any.name");
            try (OutputStream raw = Files.newOutputStream(file);
                    OutputStream packed = new org.apache.commons.compress.compressors.CompressorStreamFactory()
                            .createCompressorOutputStream(kind, raw)) {
                packed.write(text);
            }
            for (Object log : List.of(file, directory, directory + "/*.na?e")) {
                Done audit = Done.emp("audit", "--log", log);
                assertEquals(2, audit.exit(), audit::toString);
                assertEquals(1L, logs(audit).get("records"), audit::toString);
                assertTrue(audit.out().contains("boom"), audit::toString);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"pass,0", "At-Risk,1", "amber,1", "NO_GO,2", "no go,2", "green,0", "blocked,2"})
    void objectivesAreJudgedByTheirWords(String word, int exit) throws IOException {
        Path log = write("log.jsonl", hourly("info"));
        Done review = Done.emp("review", "--log", log, "--objective", "x=" + word + ":a=b:c");
        assertEquals(exit, review.exit(), review::toString);
    }

    @Test
    void twoAuditsOfTheSameEvidenceAreEqualToTheByteButForWhenTheyWereMade() throws IOException {
        String log = hourly("info") + record(END, "error", "order 17 rejected");

        String first = audit(log, "--sign-off").out();
        String second = audit(log, "--sign-off").out();

        assertEquals(withoutTimes(first), withoutTimes(second));
        assertTrue(first.contains("\"cost\""), first);
    }

    private static String withoutTimes(String summary) {
        return summary.replaceAll("(\"(?:generated|evaluated)_at\" ?: ?)\"[^\"]*\"", "$1");
    }

    private Done audit(String log, Object... more) throws IOException {
        List<Object> words = new ArrayList<>(List.of("audit", "--log", write("log.jsonl", log)));
        words.addAll(Arrays.asList(more));
        return Done.emp(words.toArray()).isReadable();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private static String record(String at, String level, String message) {
        return "{\"timestamp\":\"" + at + "\",\"level\":\"" + level + "\",\"message\":\"" + message + "\"}\n";
    }

    private static String hourly(String level) {
        StringBuilder log = new StringBuilder();
        for (int hour = 0; hour <= 72; hour++) {
            log.append(record(
                    java.time.Instant.parse(START).plusSeconds(hour * 3600L).toString(), level, "tick"));
        }
        return log.toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> logs(Done audit) {
        Map<String, Object> summary = (Map<String, Object>) audit.json().get("summary");
        return (Map<String, Object>) summary.get("logs");
    }
}
