package org.alphatrade.dryrun.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TraceStageTests {
    private static final String PYTHON =
            "Traceback (most recent call last):\n  File \"a.py\", line 3, in run\n    price()\nValueError: bad price";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "python|ValueError|bad price#" + PYTHON,
                "python|KeyError|'x'#Traceback (most recent call last):\n  File \"a.py\", line 1, in f\n    d['x']\nKeyError: 'x'\n\nDuring handling of the above exception, another exception occurred:\n\nTraceback (most recent call last):\n  File \"a.py\", line 4, in g\n    raise RuntimeError('y')\nRuntimeError: y",
                "python|SyntaxError|invalid syntax#  File \"b.py\", line 3\n    x = = 2\n        ^\nSyntaxError: invalid syntax",
                "python|ExceptionGroup|two (2 sub-exceptions)#  + Exception Group Traceback (most recent call last):\n  |   File \"a.py\", line 1, in <module>\n  |     raise g\n  | ExceptionGroup: two (2 sub-exceptions)\n  +-+---------------- 1 ----------------\n    | Traceback (most recent call last):\n    |   File \"a.py\", line 9, in t\n    |     raise ValueError(1)\n    | ValueError: 1\n    +---------------- 2 ----------------\n    | Traceback (most recent call last):\n    |   File \"a.py\", line 9, in t\n    | TypeError: 2\n    +------------------------------------",
                "python|Fatal Python error|Segmentation fault#Fatal Python error: Segmentation fault\n\nCurrent thread 0x00007f (most recent call first):\n  File \"c.py\", line 2 in f\nSegmentation fault (core dumped)",
                "jvm|java.lang.IllegalStateException|boom#Exception in thread \"main\" java.lang.IllegalStateException: boom\n\tat com.x.A.f(A.java:10)\nCaused by: java.io.IOException: pipe\n\tat com.x.B.g(B.java:4)\n\t... 12 more",
                "jvm|com.x.Rejected|limit#10:01:02 ERROR OrderBook - failed\ncom.x.Rejected: limit\n\tat com.x.A$B.f(A.kt:10)\n\tSuppressed: java.lang.Error: z\n\t\tat com.x.C.h(C.scala:1)",
                "go|panic|runtime error: index out of range [5] with length 3#panic: runtime error: index out of range [5] with length 3\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:12 +0x1d\nexit status 2",
                "go|fatal error|all goroutines are asleep - deadlock!#fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 [chan receive]:\nmain.main()\n\t/app/main.go:7 +0x2a",
                "rust|panic|no quote#thread 'main' panicked at src/main.rs:4:5:\nno quote\nnote: run with `RUST_BACKTRACE=1` environment variable to display a backtrace",
                "rust|panic|old#thread 'w' panicked at 'old', src/a.rs:2:9\nstack backtrace:\n   0: std::panicking::begin\n             at /rustc/1/library/std.rs:1:2",
                "node|TypeError|x is not a function#/app/i.js:3\n  x();\n  ^\n\nTypeError: x is not a function\n    at f (/app/i.js:3:3)\n    at node:internal/main/run_main:1:2\n\nNode.js v20.1.0",
                "node|Error|late#(node:12) UnhandledPromiseRejectionWarning: Error: late\n    at f (/app/i.js:3:3)",
                "dotnet|System.InvalidOperationException|no#Unhandled exception. System.InvalidOperationException: no\n ---> System.Exception: in\n   at N.C.M() in /s/P.cs:line 3\n   --- End of inner exception stack trace ---\n   at N.C.Main(String[] args) in /s/P.cs:line 9",
                "ruby|RuntimeError|bad#a.rb:1:in 'x': bad (RuntimeError)\n\tfrom a.rb:5:in '<main>'",
                "php|RuntimeException|bad in /a.php:3#PHP Fatal error:  Uncaught RuntimeException: bad in /a.php:3\nStack trace:\n#0 /a.php(9): f()\n#1 {main}\n  thrown in /a.php on line 3",
                "cpp|std::runtime_error|bad#terminate called after throwing an instance of 'std::runtime_error'\n  what():  bad\nAborted (core dumped)",
                "cpp|AddressSanitizer|heap-use-after-free on address 0x60#==12==ERROR: AddressSanitizer: heap-use-after-free on address 0x60\nREAD of size 4 at 0x60 thread T0\n    #0 0x55 in main a.c:3\nSUMMARY: AddressSanitizer: heap-use-after-free a.c:3 in main\n==12==ABORTING",
                "cpp|runtime error|signed integer overflow#a.cpp:3:5: runtime error: signed integer overflow",
                "cpp|assertion failed|`x > 0'#a: a.c:12: main: Assertion `x > 0' failed.\nAborted",
                "cpp|Segmentation fault|#Segmentation fault (core dumped)"
            })
    void aCrashOfAnyLanguageIsOneTrace(String row) {
        String expected = row.substring(0, row.indexOf('#'));
        String text = row.substring(row.indexOf('#') + 1);
        for (String stream : List.of("stderr", "stdout", "")) {
            Collected plain = run(lines(stream, text));
            assertEquals(List.of(expected), plain.traces, stream + " plain: " + text);
            if (stream.equals("stderr")) {
                assertEquals(0, plain.outside.size(), "every line belongs to the crash: " + plain.outside);
            }
        }
        Collected field = run(List.of(json(0, "{\"a\":{\"b\":[" + quote(text + "\n") + "]},\"x\":null}", "failed")));
        if (text.indexOf('\n') > 0) {
            assertEquals(List.of(expected), field.traces, "in a field: " + text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no panic here",
                "handled exception",
                "exceptional day",
                "filled at 10:30 (NYSE)",
                "see Traceback section",
                "exception handled",
                "  - one\n  - two\n    at the end (of it)",
                "INFO ValueError: handled",
                "com.x.Service: started\nnext line",
                "the log said 'Traceback (most recent call last):' twice"
            })
    void ordinaryTalkIsNoTrace(String text) {
        assertEquals(List.of(), run(lines("stdout", text)).traces);
        assertEquals(
                List.of(), run(List.of(json(0, "{\"last_exception\":null,\"m\":" + quote(text) + "}", text))).traces);
    }

    @Test
    void aTraceSpreadOverRecordsIsOne() {
        List<LogRecord> records = new ArrayList<>();
        for (String line : PYTHON.split("\n")) {
            records.add(json(records.size(), "{\"message\":" + quote(line) + "}", line));
        }
        Collected seen = run(records);
        assertEquals(List.of("python|ValueError|bad price"), seen.traces);
        assertEquals(0, seen.outside.size());
    }

    @Test
    void linesOfTheOtherStreamDoNotBreakATrace() {
        List<LogRecord> mixed = new ArrayList<>();
        for (String line : PYTHON.split("\n")) {
            mixed.add(PlainRecord.line(mixed.size(), mixed.size(), "stderr", line));
            mixed.add(PlainRecord.line(mixed.size(), mixed.size(), "stdout", "heartbeat"));
        }
        Collected seen = run(mixed);
        assertEquals(List.of("python|ValueError|bad price"), seen.traces);
        assertEquals(List.of("heartbeat", "heartbeat", "heartbeat", "heartbeat"), seen.outside);
        assertTrue(seen.inOrder());
    }

    @Test
    void aTraceThatIsCutOffIsReportedAtTheEnd() {
        assertEquals(List.of("python||"), run(lines("stdout", PYTHON.substring(0, 60))).traces);
    }

    @Test
    void aSecondHeadThatIsNoCauseIsASecondTrace() {
        assertEquals(2, run(lines("stderr", PYTHON + "\n" + PYTHON)).traces.size());
    }

    @Test
    void aPauseOfMoreThanASecondEndsATrace() {
        String[] lines = PYTHON.split("\n");
        List<LogRecord> slow = new ArrayList<>();
        for (String line : lines) {
            slow.add(PlainRecord.line(slow.size(), slow.size() * 1_500L, "stderr", line));
        }
        assertEquals(List.of("python||"), run(slow).traces);
    }

    @Test
    void ticksBetweenTheLinesChangeNothing() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<LogRecord> records = new ArrayList<>();
        long at = 0;
        for (String line : (PYTHON + "\nERROR lost\nhello\n\nok\n" + PYTHON + "\nx").split("\n")) {
            at += random.nextInt(999);
            records.add(PlainRecord.line(records.size(), at, random.nextInt(5) == 0 ? "stdout" : "stderr", line));
        }
        Collected ticked = new Collected();
        TraceStage stage = new TraceStage();
        for (LogRecord record : records) {
            stage.tick(record.ingestedAt().toEpochMilli() * 1_000_000, ticked);
            stage.accept(record, ticked);
        }
        stage.finish(ticked);
        Collected plain = run(records);
        assertEquals(plain.traces, ticked.traces, "seed " + seed);
        assertEquals(plain.outside, ticked.outside, "seed " + seed);
    }

    @Test
    void aTraceOfAMillionLinesIsOneAndNothingIsHeld() {
        TraceStage stage = new TraceStage();
        Collected seen = new Collected();
        seen.keep = false;
        stage.accept(PlainRecord.line(0, 0, "stderr", "Traceback (most recent call last):"), seen);
        for (int i = 1; i <= 1_000_000; i++) {
            stage.accept(PlainRecord.line(i, i / 100, "stderr", "  File \"a.py\", line 3, in f"), seen);
        }
        assertEquals(1_000_001, seen.count, "no record is held back");
        stage.finish(seen);
        assertEquals(List.of("python||"), seen.traces);
    }

    private static List<LogRecord> lines(String stream, String text) {
        List<LogRecord> records = new ArrayList<>();
        for (String line : text.split("\n")) {
            records.add(PlainRecord.line(records.size(), records.size(), stream, line));
        }
        return records;
    }

    private static LogRecord json(long number, String object, String message) {
        return new PlainRecord(number, number, "stdout", Level.INFO, true, message, object);
    }

    private static String quote(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + '"';
    }

    private static Collected run(List<LogRecord> records) {
        TraceStage stage = new TraceStage();
        Collected seen = new Collected();
        records.forEach(record -> stage.accept(record, seen));
        stage.finish(seen);
        assertEquals(records.size(), seen.count, "no record is lost");
        return seen;
    }

    private static final class Collected implements TraceSink {
        private final List<String> traces = new ArrayList<>();
        private final List<String> outside = new ArrayList<>();
        private final List<Long> lines = new ArrayList<>();
        private boolean keep = true;
        private long count;

        @Override
        public void record(LogRecord record) {
            count++;
            if (keep) {
                lines.add(record.ref().line());
                if (!record.inTrace()) {
                    outside.add(record.message());
                }
            }
        }

        @Override
        public void trace(Trace trace) {
            traces.add(trace.language() + "|" + trace.type() + "|" + trace.message());
        }

        private boolean inOrder() {
            return lines.equals(lines.stream().sorted().toList());
        }
    }
}
