package org.alphatrade.dryrun.engine.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Lines of a program on a bad day, the same for the same seed: crashes, halves, wrappers, tables, bare and blank ones. */
final class HostileLines {
    private static final List<List<String>> PIECES = List.of(
            List.of("2026-01-05 00:00:05,000 INFO feed up"),
            List.of("2026-01-05 00:00:05,000 WARNING slow", "   because of a"),
            List.of("2026-01-05 00:00:05,000 ERROR order lost"),
            List.of("2026-01-05 00:00:05,000 INFO table", "  a b c", "\t1 2 3", ""),
            List.of("{\"time\":\"2026-01-05T00:00:05.001Z\",\"level\":\"error\",\"msg\":\"x\"}"),
            List.of("{\"time\":\"2026-01-05T00:00:05.001Z\",\"level\":\"info\",\"msg\":\"uncaught exception y\"}"),
            List.of("{\"level\":\"fatal\",\"msg\":\"gone\"}"),
            List.of("{\"level\":"),
            List.of("ERROR: rejected"),
            List.of("[ERROR] rejected"),
            List.of("   [ERROR] indented"),
            List.of("nothing of the kind"),
            List.of("  indented"),
            List.of(""),
            List.of(" \t"),
            List.of("}"),
            List.of("{", "  \"order\": 7", "}"),
            List.of("Jan 05, 2026 12:00:05 AM a.b.Class method", "SEVERE: broken"),
            List.of("2026-01-05 00:00:05,000 \u001b[31mERROR\u001b[0m colour"),
            List.of("db-1  | 2026-01-05 00:00:05,000 ERROR behind a name"),
            List.of("[pod/feed-7d4/app] 2026-01-05 00:00:05,000 WARN slow"),
            List.of(
                    "Traceback (most recent call last):",
                    "  File \"a.py\", line 1, in b",
                    "    c()",
                    "ValueError: price 17"),
            List.of("java.lang.IllegalStateException: no quote", "\tat a.B.c(B.java:1)", "\tat a.B.d(B.java:2)"),
            List.of("Caused by: java.io.IOException: n", "\t... 3 more"),
            List.of("panic: boom", "", "goroutine 1 [running]:", "main.main()", "\t/app/main.go:12 +0x1d"),
            List.of("TypeError: x is not a function", "    at run (/app/feed.js:12:3)", "    at m (/app/m.js:3:1)"),
            List.of("Unhandled exception. System.InvalidOperationException: b", "   at A.B.C() in /src/F.cs:line 12"),
            List.of("x".repeat(5_000)),
            List.of("db-1  | ERROR: of db", "db-1  |   goes on", "   unwrapped", "db-1  | "),
            List.of("db-1  | Traceback (most recent call last):", "db-1  |   File \"a.py\", line 1, in b"),
            List.of("api-1 |     at run (/app/feed.js:12:3)", "db-1  |     c()", "db-1  | KeyError: 'db'"),
            List.of("api-1 | TypeError: x is not a function", "api-1 |     at run (/app/feed.js:12:3)"),
            List.of(
                    "api-1 | {",
                    "api-1 |   \"level\": \"error\",",
                    "db-1  |   more",
                    "api-1 |   \"msg\": 1",
                    "api-1 | }"),
            List.of("[pod/feed-7d4/app] java.lang.Error: pod", "[pod/feed-7d4/app] \tat a.B.c(B.java:1)"),
            List.of("feed-7d4 app 2026-01-05 00:00:05,000 ERROR stern", "feed-7d4 app     at a.B.c(B.java:1)"),
            List.of("2026-01-05T00:00:05.000102151Z stderr F java.lang.Error: cri"),
            List.of("2026-01-05T00:00:05.000102151Z stderr F \tat a.B.c(B.java:1)"),
            List.of("2026-01-05T00:00:05.000102151Z stdout F   indented in cri"),
            List.of("2026-01-05T00:00:05.000102151Z stdout F"),
            List.of(
                    "2026-01-05T00:00:05.000102151Z panic: stamped",
                    "2026-01-05T00:00:05.000102151Z goroutine 1 [running]:"),
            List.of(object("ERROR: in docker", "stderr"), object("   goes on", "stderr"), object("  of out", "stdout")),
            List.of(object("java.lang.Error: docker", "stdout"), object("    at a.B.c(B.java:1)", "stdout")),
            List.of(object("x".repeat(16_384), "stdout").replace("\\n", ""), object(" end", "stdout")),
            List.of("2026-01-05T00:00:05.000102151Z stdout F whole"),
            List.of("2026-01-05T00:00:05.000102151Z stdout P {\"level\":\"er"),
            List.of("2026-01-05T00:00:05.000102151Z stderr P {\"level\":\"wa"),
            List.of("2026-01-05T00:00:05.000102152Z stdout F ror\",\"msg\":\"order lost\"}"),
            List.of("2026-01-05T00:00:05.000102152Z stderr F rn\",\"msg\":\"slow\"}"),
            List.of(
                    "2026-01-05T00:00:05.000102151Z stdout P 2026-01-05 00:00:05,000 ERR",
                    "2026-01-05T00:00:05.000102151Z stdout F OR text lost"));

    private HostileLines() {}

    private static String object(String text, String stream) {
        return "{\"log\":\"" + text + "\\n\",\"stream\":\"" + stream
                + "\",\"time\":\"2026-01-05T00:00:05.000102151Z\"}";
    }

    /** Returns some lines, of which the first says when it was written. */
    static List<String> of(long seed) {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>();
        lines.add("2026-01-05 00:00:05,000 INFO begun");
        for (int i = random.nextInt(60); i > 0; i--) {
            List<String> piece = PIECES.get(random.nextInt(PIECES.size()));
            // Now and then it is cut short.
            lines.addAll(piece.subList(0, random.nextInt(8) == 0 ? 1 + random.nextInt(piece.size()) : piece.size()));
        }
        return lines;
    }
}
