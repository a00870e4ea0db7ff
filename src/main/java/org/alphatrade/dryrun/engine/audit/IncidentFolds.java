package org.alphatrade.dryrun.engine.audit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alphatrade.dryrun.evidence.incident.Classified;
import org.alphatrade.dryrun.evidence.incident.IncidentFold;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentList;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.LogCategory;

/** What detectors raise, sorted into what records show and what else happened. */
final class IncidentFolds implements IncidentSink {
    private static final int LISTED = 1_000;

    private final Map<LogCategory, IncidentFold> shown = new EnumMap<>(LogCategory.class);
    private final IncidentFold others;

    IncidentFolds(Classified.Source classifiers) {
        for (LogCategory category : LogCategory.values()) {
            shown.put(category, new IncidentFold(classifiers));
        }
        others = new IncidentFold(classifiers);
    }

    @Override
    public void raise(Incident incident) {
        LogCategory.of(incident).map(shown::get).orElse(others).add(incident);
    }

    IncidentList shown(LogCategory category) {
        return Objects.requireNonNull(shown.get(category), "every category has its fold")
                .list(LISTED, exceeded());
    }

    /** A classifier's maximum is one of the whole run. */
    private Set<String> exceeded() {
        List<IncidentFold> all = new ArrayList<>(shown.values());
        all.add(others);
        return IncidentFold.exceeded(all);
    }

    /** Returns everything, as a live run with its log monitor on raised it. */
    IncidentList all() {
        IncidentFold all = others;
        for (IncidentFold each : shown.values()) {
            all = all.merge(each);
        }
        return all.list(LISTED);
    }

    /** Returns what was raised beside the built-in checks of log records. */
    IncidentList others() {
        return others.list(LISTED, exceeded());
    }
}
