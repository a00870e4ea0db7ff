package org.alphatrade.dryrun.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.log.BatchBuilder;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.alphatrade.dryrun.log.record.StdStream;
import org.alphatrade.dryrun.log.trace.TraceAssembler;
import org.alphatrade.dryrun.log.trace.TraceSink;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Phase;
import org.alphatrade.dryrun.spi.Trace;

/** Every record comes out once and in its order, and the same traces are found live, in the evidence and in copies. */
final class TraceFuzz {
    private static final long READ = 1_795_489_400_000_000_000L;

    private record Seen(List<String> records, List<String> traces) implements TraceSink {
        @Override
        public void record(LogRecord record) {
            records.add(record.ref().line() + " " + record.inTrace() + " " + record.message());
        }

        @Override
        public void trace(Trace trace) {
            traces.add(trace.language() + "|" + trace.type() + "|" + trace.message() + "|" + trace.at());
        }
    }

    @FuzzTest
    @DictionaryEntries({
        "Traceback (most recent call last):\013  File \"a.py\", line 3, in run\013    price()\013",
        "ValueError: bad price\013",
        "Exception in thread \"main\" java.lang.IllegalStateException: boom\013\tat com.x.A.f(A.java:10)\013",
        "Caused by: java.io.IOException: pipe\013\t... 12 more\013",
        "panic: runtime error: index out of range\013\013goroutine 1 [running]:\013main.main()\013\t/app/main.go:12 +0x1d\013",
        "thread 'main' panicked at src/main.rs:4:5:\013no quote\013",
        "\013TypeError: x is not a function\013    at f (/app/i.js:3:3)\013",
        "Unhandled exception. System.InvalidOperationException: no\013   at N.C.M() in /s/P.cs:line 3\013",
        "PHP Fatal error:  Uncaught RuntimeException: bad in /a.php:3\013Stack trace:\013#0 /a.php(9): f()\013#1 {main}\013",
        "terminate called after throwing an instance of 'std::runtime_error'\013  what():  bad\013",
        "During handling of the above exception, another exception occurred:\013",
        "a.rb:1:in 'x': bad (RuntimeError)\013\tfrom a.rb:5:in '<main>'\013",
        "  + Exception Group Traceback (most recent call last):\013  |   File \"a.py\", line 1\013",
        "Unhandled exception:\013Bad state: closed\013#0      feed (file:///app/feed.dart:16:3)\013",
        "** (RuntimeError) no lot\013    (book 0.1.0) lib/book/lots.ex:12: Book.Lots.handle_info/2\013",
        "\013\013",
        "\013"
    })
    void tracesAreTheSameLiveInTheEvidenceAndInCopies(FuzzedDataProvider data) {
        int shape = data.consumeInt(0, 3);
        StdStream stream = data.consumeBoolean() ? StdStream.STDOUT : StdStream.STDERR;
        String text = new String(Dictionary.lines(data.consumeRemainingAsBytes()), StandardCharsets.UTF_8);
        RecordBatch live = live(lines(text, shape), stream);
        RecordBatch read = audited(live);

        Seen seen = seen(live, UnaryOperator.identity());
        assertEquals(live.size(), seen.records().size());
        assertEquals(seen, seen(read, UnaryOperator.identity()), text);
        assertEquals(seen, seen(live, LogRecord::copy), text);
    }

    private static List<String> lines(String text, int shape) {
        if (shape == 0) {
            return List.of(text.split("\n", -1));
        }
        if (shape == 1) {
            return List.of("{\"level\":\"error\",\"message\":\"failed\",\"exc\":" + Json.compact(text) + "}", "next");
        }
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            boolean plain = shape == 3 && lines.size() % 2 == 0;
            lines.add(plain ? line : "{\"message\":" + Json.compact(line) + "}");
        }
        return lines;
    }

    private static RecordBatch live(List<String> lines, StdStream stream) {
        BatchBuilder builder = new BatchBuilder("log", 1 << 12);
        long at = 0;
        for (String line : lines) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            builder.addLine(bytes, 0, bytes.length, stream, READ + at, at, bytes.length + 1L, Phase.RUNNING);
            at += bytes.length + 1;
        }
        return builder.build();
    }

    private static RecordBatch audited(RecordBatch live) {
        BatchBuilder builder = new BatchBuilder("log", 1 << 12);
        for (int i = 0; i < live.size(); i++) {
            builder.addRecord(live.bytes(), live.lineStart(i), live.lineEnd(i), i + 1L, live.lineStart(i));
        }
        return builder.build();
    }

    private static Seen seen(RecordBatch batch, UnaryOperator<LogRecord> as) {
        TraceAssembler stage = new TraceAssembler();
        Seen seen = new Seen(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < batch.size(); i++) {
            stage.accept(as.apply(batch.view().at(i)), seen);
        }
        stage.finish(seen);
        return seen;
    }
}
