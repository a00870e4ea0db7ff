package org.alphatrade.dryrun.detect;

import java.util.List;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Scope;

/** Raises records that speak of an uncaught exception, a panic or a fatal error, whatever their level. */
final class Content implements Detector {
    private static final List<String> WORDS = List.of(
            "uncaught",
            "Uncaught",
            "UNCAUGHT",
            "unhandled",
            "Unhandled",
            "UNHANDLED",
            "panic",
            "Panic",
            "PANIC",
            "fatal",
            "Fatal",
            "FATAL");
    private static final List<String> FIELDS = List.of(
            "error", "err", "exception", "exc_info", "error.message", "err.message", "exception.message", "reason");
    private static final Pattern FIRES = Pattern.compile(
            "\\b(?:uncaught|unhandled)(?: \\w+)? (?:exception|error|rejection|promise rejection)s?\\b"
                    + "|\\b(?:exception|error)s? (?:was |were |is |went )?(?:uncaught|unhandled)\\b"
                    + "|\\bfatal (?:error|exception|failure)s?\\b"
                    + "|\\bpanic(?:ked)?(?::| at\\b| in\\b)|\\b(?:kernel|thread|goroutine|runtime|worker|process) panic(?:ked)?\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DENIES = Pattern.compile(
            "\\b(?:no|not|never|without|zero|0|any)(?: \\w+){0,2} (?:uncaught|unhandled|fatal|panic)"
                    + "|\\b(?:uncaught|unhandled|fatal|panic)\\S*(?: \\w+)?[:=]? *(?:0|none|null|nil|false|no(?! \\w)|off|disabled|handler|hook|count|policy)\\b"
                    + "|\\b(?:uncaught|unhandled|fatal)(?: \\w+){1,2} (?:handler|hook|handling|count|counter|policy|rate|budget|test)s?\\b"
                    + "|\\b(?:if|when|unless|until|in case of) (?:\\w+ ){0,3}(?:uncaught|unhandled|fatal|panic)"
                    + "|\\bnon-?fatal\\b",
            Pattern.CASE_INSENSITIVE);
    private static final int MAX_CHARS = 4_000;

    private final Judged judged;

    Content(Settings settings) {
        judged = Judged.by(settings);
    }

    @Override
    public Interest interest() {
        return new Interest(java.util.Set.of(), java.util.Set.of(), WORDS);
    }

    @Override
    public Scope scope() {
        return Scope.record();
    }

    @Override
    public void inspect(LogRecord record, IncidentSink out) {
        if (record.inTrace() || !judged.judges(record)) {
            return;
        }
        String found = found(record);
        if (found != null) {
            out.raise(Judged.described(
                    Incident.fail(Judged.oneLine(found), record).in("log_content"), record));
        }
    }

    private static String found(LogRecord record) {
        if (fires(record.message())) {
            return record.message();
        }
        if (record.structured()) {
            for (String field : FIELDS) {
                String value = record.field(field);
                if (value != null && fires(value)) {
                    return value;
                }
            }
        }
        return null;
    }

    /** Tells whether a text speaks of a crash that happened, clause by clause. */
    static boolean fires(String text) {
        String beginning = text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text;
        for (String clause : beginning.split("[;\\n]|[.,] ")) {
            if (FIRES.matcher(clause).find() && !DENIES.matcher(clause).find()) {
                return true;
            }
        }
        return false;
    }
}
