package org.alphatrade.dryrun.engine.detect;

import org.alphatrade.dryrun.base.settings.RunSettings;
import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.LogCategory;
import org.alphatrade.dryrun.spi.Scope;
import org.alphatrade.dryrun.spi.Trace;

/** Raises every stack trace and crash report, whatever level it was written at. */
final class StackTraceDetector implements Detector {
    private final JudgedRecords judged;

    StackTraceDetector(RunSettings settings) {
        judged = JudgedRecords.by(settings);
    }

    @Override
    public Interest interest() {
        return Interest.nothing();
    }

    @Override
    public Scope scope() {
        return Scope.record();
    }

    @Override
    public void inspectTrace(Trace trace, IncidentSink out) {
        if (judged.judges(trace.head())) {
            Incident incident = Incident.fail(summary(trace), trace.head()).in(LogCategory.CONTENT.word());
            out.raise(JudgedRecords.described(incident, trace.head())
                    .with("language", trace.language())
                    .with("type", JudgedRecords.present(trace.type())));
        }
    }

    private static String summary(Trace trace) {
        String kind = trace.language() + " stack trace";
        String title = JudgedRecords.oneLine(trace.title());
        return title.equals(kind) ? kind : title + " (" + kind + ")";
    }
}
