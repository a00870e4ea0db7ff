package org.alphatrade.dryrun.engine.detect;

import java.util.List;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.base.settings.RunSettings;
import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.LogCategory;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Scope;
import org.jspecify.annotations.Nullable;

/** Raises records that speak of an uncaught exception, a panic or a fatal error, whatever their level. */
final class ContentDetector implements Detector {
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
            "FATAL",
            "exception",
            "Exception",
            "EXCEPTION",
            "Traceback",
            "traceback",
            "java.lang.");
    private static final List<String> FIELDS = List.of(
            "error",
            "err",
            "exception",
            "Exception",
            "exc_info",
            "error.message",
            "err.message",
            "exception.message",
            "reason",
            "traceback",
            "stacktrace",
            "stack_trace",
            "stack",
            "error.stack_trace",
            "exception.stacktrace");
    /** Fields that hold an exception when there was one; a log that has one to say so says it here. */
    private static final List<String> EXCEPTIONS = List.of(
            "exception",
            "Exception",
            "last_exception",
            "exc",
            "exception.message",
            "exception.type",
            "exception_message");

    private static final Pattern FIRES = Pattern.compile(
            "\\b(?:uncaught|unhandled)(?: \\w+)? (?:[\\w.]*(?:exception|error)|rejection|promise rejection)s?\\b"
                    + "|\\b(?:exception|error)s? (?:was |were |is |went )?(?:uncaught|unhandled|never retrieved)\\b"
                    + "|\\bfatal (?:error|exception|failure)s?\\b"
                    + "|\\bpanic(?:ked)?(?::| at\\b| in\\b)|\\b(?:kernel|thread|goroutine|runtime|worker|process) panic(?:ked)?\\b"
                    + "|\\bexceptions? (?:in|while|during|from|raised|thrown|occurred|encountered|escaped|caused|when)\\b"
                    + "|\\b(?:raised|threw|throws|throwing|encountered|hit|got|unexpected)(?: an?| the)?(?: \\w+)? exceptions?\\b"
                    + "|(?:^|[\\s(])(?:\\w+\\.)*[A-Z]\\w*Exception(?::|$)"
                    + "|\\bjava\\.lang\\.\\w+Error(?::|$| )"
                    + "|^exception(?::|$)|\\btraceback \\(most recent call last\\)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DENIES = Pattern.compile(
            "\\b(?:no|not|never|without|zero|0|any)(?: \\w+){0,2} (?:uncaught|unhandled|fatal|panic|exception)"
                    + "|\\b(?:uncaught|unhandled|fatal|panic|exception)\\S*(?: \\w+)?[:=]? *(?:0|none|null|nil|false|no(?! \\w)|off|disabled|handler|hook|count|policy)\\b"
                    + "|\\b(?:uncaught|unhandled|fatal)(?: \\w+){1,2} (?:handler|hook|handling|count|counter|policy|rate|budget|test)s?\\b"
                    + "|\\b(?:if|when|unless|until|in case of|on) (?:\\w+ ){0,3}(?:uncaught|unhandled|fatal|panic|exception)"
                    + "|\\bexceptions? (?:when|if) (?:an?|the|any)\\b"
                    + "|(?:=|\\blike\\b|\\bin \\() *['\"](?:uncaught|unhandled|fatal|panic|exception)(?: \\w+)?['\"]"
                    + "|\\b(?:\\w+_|last)exception[\"']?[:=]? *(?:0|none|null|nil|undefined|false)\\b"
                    + "|\\bnon-?fatal\\b",
            Pattern.CASE_INSENSITIVE);
    /** An exception that somebody dealt with is no crash; what is said of it so is believed. */
    private static final Pattern HANDLED = Pattern.compile(
            "(?<!un)\\bhandled\\b|\\bhandling\\b|\\bcaught\\b|\\bignor(?:ed|ing)\\b|\\brecovered\\b|\\bsuppressed\\b|\\bswallowed\\b"
                    + "|\\bexpected exceptions?\\b|\\bretr(?:y|ied|ying)\\b|\\bresolved\\b|\\bexceptions? (?:handler|hook|policy|rule|list|report|count)"
                    + "|\\b(?:handlers?|mappers?|resolvers?|filters?|listeners?|alerts?|polic(?:y|ies)|rules?) (?:for|on|of) (?:\\w+ ){0,2}[\\w.]*exceptions?\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CRASH =
            Pattern.compile("\\b(?:uncaught|unhandled|fatal|panic)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TYPED =
            Pattern.compile("(?:^|[\\s\"'(.:])[A-Z]\\w*(?:Exception|Error|Fault|Failure|Timeout)\\b|\\w: \\S");
    private static final int MAX_CHARS = 4_000;

    private final JudgedRecords judged;

    ContentDetector(RunSettings settings) {
        judged = JudgedRecords.by(settings);
    }

    @Override
    public Interest interest() {
        return Interest.of(java.util.Set.of(), java.util.Set.of(), WORDS);
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
            out.raise(JudgedRecords.described(
                    Incident.fail(JudgedRecords.oneLine(found), record).in(LogCategory.CONTENT.word()), record));
        }
    }

    private static @Nullable String found(LogRecord record) {
        if (fires(record.message())) {
            return record.message();
        }
        return record.structured() ? inFields(record) : null;
    }

    private static @Nullable String inFields(LogRecord record) {
        for (String field : FIELDS) {
            String value = record.field(field);
            if (value != null && fires(value)) {
                return value;
            }
        }
        if (!HANDLED.matcher(record.message()).find()) {
            for (String field : EXCEPTIONS) {
                String value = record.field(field);
                if (value != null
                        && TYPED.matcher(value).find()
                        && !DENIES.matcher(value).find()) {
                    return record.message().isBlank() ? value : record.message() + ": " + value;
                }
            }
        }
        return null;
    }

    /** Tells whether a text speaks of a crash that happened, clause by clause. */
    static boolean fires(String text) {
        String beginning = text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text;
        for (String clause : beginning.split("[;\\n]|[.,] ")) {
            boolean denied = DENIES.matcher(clause).find()
                    || !CRASH.matcher(clause).find()
                            && HANDLED.matcher(beginning).find();
            if (FIRES.matcher(clause).find() && !denied) {
                return true;
            }
        }
        return false;
    }
}
