package org.alphatrade.dryrun.engine.detect;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.settings.RunSettings;
import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.LogCategory;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Scope;
import org.alphatrade.dryrun.spi.Severity;

/**
 * Raises records below ERROR that speak of a crash or of other trouble; what the runtime itself calls an error is raised
 * for its level already.
 */
final class ContentDetector implements Detector {
    /** Written so, they begin or end the name of what was thrown, in small letters they are words like any other; and words of other writings. */
    private static final List<String> NAMES = Stream.of(
                    Stream.of("Error", "java.lang."), LateLevel.WORDS.stream(), ForeignTrouble.words().stream())
            .flatMap(words -> words)
            .toList();

    private static final List<String> WORDS = Stream.of(
                    Stream.of("ncaught", "nhandled", "panic", "fatal", "xception", "raceback", "error: ", "errors."),
                    KnownTrouble.literals().stream(),
                    FailureFields.WORDS.stream(),
                    EventNames.WORDS.stream(),
                    LateLevel.PAIRS.stream(),
                    ForeignTrouble.escapes().stream())
            .flatMap(words -> words)
            .distinct()
            .toList();

    private static final Interest INTEREST = Interest.of(Set.of(), Set.of(), NAMES, WORDS);

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
            "cause",
            "exc_text",
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
            "exc_type",
            "exception.message",
            "exception.type",
            "exception_message");

    private final JudgedRecords judged;

    ContentDetector(RunSettings settings) {
        judged = JudgedRecords.by(settings);
    }

    @Override
    public Interest interest() {
        return words();
    }

    /** Returns what a record must hold to be shown to this detector. */
    static Interest words() {
        return INTEREST;
    }

    @Override
    public Scope scope() {
        return Scope.record();
    }

    @Override
    public void inspect(LogRecord record, IncidentSink out) {
        if (record.inTrace()
                || !judged.judges(record)
                || record.level() == Level.ERROR
                || record.level() == Level.FATAL) {
            return;
        }
        Found found = found(record);
        boolean warned = record.level() == Level.WARN && found.severity == Severity.WARN;
        if (found.severity != Severity.PASS && !warned) {
            Incident incident = Incident.about(found.severity, JudgedRecords.title(found.text), record);
            out.raise(JudgedRecords.described(incident.in(LogCategory.CONTENT.word()), record));
        }
    }

    /** Returns how bad the worst is that a record tells of, whatever its level. */
    static Severity worst(LogRecord record) {
        return found(record).severity;
    }

    private static Found found(LogRecord record) {
        Severity said = CrashWording.worst(record.message()).worst(EventNames.worst(record.message()));
        Found message = new Found(said, record.message());
        if (said == Severity.FAIL) {
            return message;
        }
        Found late = message.orWorse(
                new Found(LateLevel.worst(record.structured() ? record.message() : record.text()), record.message())
                        .orWorse(new Found(LateLevel.ofMessage(record.message()), record.message())));
        Found told = late.orWorse(record.structured() ? inFields(record) : inLines(record));
        return told.severity == Severity.PASS ? failure(record) : told;
    }

    private static Found failure(LogRecord record) {
        String message = record.message();
        return FailureFields.in(record)
                .filter(field -> !CrashWording.isDealtWith(message))
                .map(field -> new Found(Severity.WARN, message.contains(field) ? message : message + ": " + field))
                .orElse(Found.NOTHING);
    }

    /** What goes on with a line of text may say more than the line itself. */
    private static Found inLines(LogRecord record) {
        Found worst = Found.NOTHING;
        if (record.text().indexOf('\n') < 0) {
            return worst;
        }
        for (String line : record.text().lines().toList()) {
            worst = worst.orWorse(new Found(CrashWording.worst(line), line));
        }
        return worst;
    }

    private static Found inFields(LogRecord record) {
        boolean dealtWith = CrashWording.isDealtWith(record.message());
        Found worst = Found.NOTHING;
        for (String field : FIELDS) {
            String value = record.field(field);
            if (value != null && worst.severity != Severity.FAIL) {
                worst = worst.orWorse(new Found(CrashWording.worst(value, dealtWith), value));
            }
        }
        return worst.severity == Severity.FAIL || dealtWith ? worst : worst.orWorse(exception(record));
    }

    private static Found exception(LogRecord record) {
        for (String field : EXCEPTIONS) {
            String value = record.field(field);
            if (value != null && CrashWording.isException(value)) {
                String message = record.message();
                return new Found(Severity.FAIL, message.isBlank() ? value : message + ": " + value);
            }
        }
        return Found.NOTHING;
    }

    /** Trouble that a record tells of, and where it does. */
    private record Found(Severity severity, String text) {
        static final Found NOTHING = new Found(Severity.PASS, "");

        Found orWorse(Found other) {
            return other.severity.compareTo(severity) > 0 ? other : this;
        }
    }
}
