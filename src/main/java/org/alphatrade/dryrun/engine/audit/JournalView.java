package org.alphatrade.dryrun.engine.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.settings.RunSetting;
import org.alphatrade.dryrun.base.settings.RunSettings;
import org.alphatrade.dryrun.log.record.ReadingVersion;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.spi.Window;
import org.alphatrade.dryrun.store.journal.JournalContent;
import org.alphatrade.dryrun.store.journal.JournalEntry;
import org.alphatrade.dryrun.store.journal.JournalSeal;
import org.alphatrade.dryrun.store.journal.JournalTotals;

/** What a journal says about its run as a whole. */
public record JournalView(JournalContent content) {
    /** Returns the settings the run was started with; empty when the journal lacks its beginning. */
    public RunSettings settings() {
        return first(Observation.Started.class)
                .map(started -> new RunSettings(recorded(started)))
                .orElse(RunSettings.NONE);
    }

    /** Before readings had numbers nothing but files without a journal was read by this setting. */
    private Map<String, String> recorded(Observation.Started started) {
        Map<String, String> settings = new TreeMap<>(started.settings());
        if (content.reading() == ReadingVersion.UNNAMED) {
            settings.remove(RunSetting.TEXT_LOGS.name());
        }
        return settings;
    }

    /** Returns the run's window: to the runtime's end, or as far as the journal goes. */
    public Optional<Window> window() {
        return first(Observation.Started.class).map(started -> {
            Instant start = started.at().plus(started.elapsed());
            Duration length = end().minus(started.elapsed());
            return Window.of(start, start.plus(length), length.isNegative() ? Duration.ZERO : length, true);
        });
    }

    private Duration end() {
        return first(Observation.Exited.class)
                .map(Observation.Exited::elapsed)
                .or(() -> observations().map(Observation::elapsed).max(Duration::compareTo))
                .orElse(Duration.ZERO);
    }

    /** Tells whether lines were judged as they came. */
    boolean logMonitor() {
        return !"false".equals(settings().texts().get(RunSetting.LOG_MONITOR.name()));
    }

    /**
     * Returns what is wrong with the journal and what it says is missing from the logs.
     *
     * @param better whether a record is less bad than the run read it
     */
    List<Finding> findings(long records, long bytes, Severity worst, boolean better, List<Finding> rawFindings) {
        List<Finding> findings = new ArrayList<>();
        content.problems().forEach(problem -> findings.add(Finding.of(Status.UNKNOWN, problem, Map.of())));
        if (first(Observation.Started.class).isEmpty()) {
            findings.add(Finding.of(Status.UNKNOWN, "The journal does not say how the run was started.", Map.of()));
        }
        if (content.reading() > ReadingVersion.NOW) {
            findings.add(Finding.of(
                    Status.UNKNOWN,
                    "A later version wrote this run, by its reading " + content.reading() + " (this one knows "
                            + ReadingVersion.NOW + "): audit it with that version.",
                    new TreeMap<>(Map.of("reading", content.reading(), "known", ReadingVersion.NOW))));
        }
        if (content.totals().isEmpty() || content.seal().isEmpty()) {
            findings.add(Finding.of(
                    Status.FAIL,
                    "The harness did not end this run in order: the end of its journal is missing.",
                    Map.of("journal_entries", content.entries().size())));
        }
        content.totals().ifPresent(totals -> totals(totals, records, bytes, findings));
        content.seal().ifPresent(seal -> seal(seal, worst, better, findings));
        findings.addAll(rawFindings);
        return findings;
    }

    private static void totals(JournalTotals totals, long records, long bytes, List<Finding> findings) {
        if (totals.records() != records) {
            findings.add(Finding.of(
                    Status.FAIL,
                    "The structured logs hold " + records + " records, the journal says " + totals.records() + ".",
                    new TreeMap<>(Map.of("found", records, "written", totals.records()))));
        } else if (totals.structuredBytes() != bytes) {
            findings.add(Finding.of(
                    Status.FAIL,
                    "The structured logs hold " + bytes + " bytes, the journal says " + totals.structuredBytes() + ".",
                    new TreeMap<>(Map.of("found", bytes, "written", totals.structuredBytes()))));
        }
        if (totals.lostBytes() > 0) {
            findings.add(Finding.of(
                    Status.FAIL,
                    totals.lostBytes() + " bytes of evidence could not be kept.",
                    Map.of("lost_bytes", totals.lostBytes())));
        }
    }

    /** What an older reading found it may find no more: surely so where a level is less bad, perhaps for other rules. */
    private void seal(JournalSeal seal, Severity worst, boolean better, List<Finding> findings) {
        seal.problems()
                .forEach(problem ->
                        findings.add(Finding.of(Status.FAIL, "The harness had a problem: " + problem, Map.of())));
        boolean anew = content.reading() < ReadingVersion.NOW;
        if (!(anew && better) && seal.worst().compareTo(worst) > 0) {
            findings.add(Finding.of(
                    anew ? Status.WARN : Status.of(seal.worst()),
                    "The live run raised incidents that its evidence no longer shows.",
                    new TreeMap<>(Map.of(
                            "live", seal.incidents(), "worst", seal.worst().word()))));
        }
    }

    /** Returns when the logs went on in new files. */
    Stream<Observation.Rotated> rotations() {
        return observations().filter(Observation.Rotated.class::isInstance).map(Observation.Rotated.class::cast);
    }

    private Stream<Observation> observations() {
        return content.entries().stream().map(JournalEntry::observation);
    }

    /** Returns the first observation of a kind. */
    public <T extends Observation> Optional<T> first(Class<T> kind) {
        return observations().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
