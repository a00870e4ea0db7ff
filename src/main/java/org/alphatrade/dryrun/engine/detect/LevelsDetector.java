package org.alphatrade.dryrun.engine.detect;

import org.alphatrade.dryrun.base.settings.RunSettings;
import org.alphatrade.dryrun.plugin.model.InterestMatcher;
import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.LogCategory;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Scope;
import org.alphatrade.dryrun.spi.Severity;

/** Raises what the runtime itself calls an error or a warning. */
final class LevelsDetector implements Detector {
    private final JudgedRecords judged;
    /** What the other detector is shown at all: what it never sees it does not raise. */
    private final InterestMatcher shown = InterestMatcher.of(ContentDetector.words());

    LevelsDetector(RunSettings settings) {
        judged = JudgedRecords.by(settings);
    }

    @Override
    public Interest interest() {
        return Interest.levels(Level.WARN, Level.ERROR, Level.FATAL);
    }

    @Override
    public Scope scope() {
        return Scope.record();
    }

    @Override
    public void inspect(LogRecord record, IncidentSink out) {
        Level level = record.level();
        boolean warning = level == Level.WARN;
        if (record.inTrace() || !judged.judges(record) || !warning && level != Level.ERROR && level != Level.FATAL) {
            return;
        }
        if (warning && shown.takes(record) && ContentDetector.worst(record) == Severity.FAIL) {
            // It is raised for what it says, which is worse.
            return;
        }
        LogCategory category = warning ? LogCategory.WARNING : LogCategory.ERROR;
        Severity severity = warning ? Severity.WARN : Severity.FAIL;
        Incident incident = Incident.about(severity, summary(record), record).in(category.word());
        out.raise(JudgedRecords.described(incident, record));
    }

    private static String summary(LogRecord record) {
        String message = JudgedRecords.title(record.message());
        if (!message.isEmpty()) {
            return message;
        }
        return record.event().isEmpty() ? record.levelName() : record.event();
    }
}
