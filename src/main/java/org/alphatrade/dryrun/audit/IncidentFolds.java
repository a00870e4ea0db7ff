package org.alphatrade.dryrun.audit;

import java.util.Optional;
import java.util.function.Function;
import org.alphatrade.dryrun.evidence.IncidentFold;
import org.alphatrade.dryrun.spi.Classification;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentList;
import org.alphatrade.dryrun.spi.IncidentSink;

/** What detectors raise, sorted into what records show and what else happened. */
final class IncidentFolds implements IncidentSink {
    private static final int LISTED = 1_000;

    private final IncidentFold errors;
    private final IncidentFold warnings;
    private final IncidentFold content;
    private final IncidentFold others;

    IncidentFolds(Function<Incident, Optional<Classification>> classifier) {
        errors = new IncidentFold(classifier);
        warnings = new IncidentFold(classifier);
        content = new IncidentFold(classifier);
        others = new IncidentFold(classifier);
    }

    @Override
    public void raise(Incident incident) {
        fold(incident).add(incident);
    }

    private IncidentFold fold(Incident incident) {
        return switch (incident.category()) {
            case "log_error" -> errors;
            case "log_warning" -> warnings;
            case "log_content" -> content;
            default -> others;
        };
    }

    IncidentList errors() {
        return errors.list(LISTED);
    }

    IncidentList warnings() {
        return warnings.list(LISTED);
    }

    IncidentList content() {
        return content.list(LISTED);
    }

    /** Returns everything, as a live run with its log monitor on raised it. */
    IncidentList all() {
        return errors.merge(warnings).merge(content).merge(others).list(LISTED);
    }

    /** Returns what was raised beside the built-in checks of log records. */
    IncidentList others() {
        return others.list(LISTED);
    }
}
