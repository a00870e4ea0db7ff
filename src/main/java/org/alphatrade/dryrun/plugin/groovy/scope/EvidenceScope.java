package org.alphatrade.dryrun.plugin.groovy.scope;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alphatrade.dryrun.evidence.foreign.JunitReport;
import org.alphatrade.dryrun.evidence.foreign.SarifReport;
import org.alphatrade.dryrun.evidence.foreign.ToolReports;
import org.alphatrade.dryrun.evidence.watched.NameKind;
import org.alphatrade.dryrun.log.record.LevelNames;
import org.alphatrade.dryrun.plugin.groovy.value.NameOf;
import org.alphatrade.dryrun.plugin.groovy.value.NamedArguments;
import org.alphatrade.dryrun.plugin.groovy.value.NoWord;
import org.alphatrade.dryrun.plugin.groovy.value.ReportedFigures;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptValues;
import org.alphatrade.dryrun.spi.Assessment;
import org.alphatrade.dryrun.spi.DiarySummary;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.IncidentList;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.LogSummary;
import org.alphatrade.dryrun.spi.MissingEvidenceException;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.spi.Window;

/** What an objective sees. Whatever is asked for and not there makes the objective unknown. */
public final class EvidenceScope {
    /** Of more names than this the summary counts the rest together. */
    private static final int MOST_COUNTED = 10_000;

    private final Evidence evidence;
    private final Set<String> sources = new LinkedHashSet<>();
    private final Set<String> events = new LinkedHashSet<>();

    public EvidenceScope(Evidence evidence) {
        this.evidence = evidence;
    }

    @NoWord
    public Set<String> sources() {
        return sources;
    }

    /** Returns the events that were asked for, also by names that are put together while it runs. */
    @NoWord
    public Set<String> events() {
        return events;
    }

    public Evidence getEvidence() {
        return evidence;
    }

    public LogSummary getLogs() {
        return evidence.logs();
    }

    public DiarySummary getDiary() {
        DiarySummary diary = evidence.diary()
                .orElseThrow(() -> new MissingEvidenceException("no diary was given (--diary or --diary-path)"));
        if (diary.status() == Status.UNKNOWN) {
            throw new MissingEvidenceException("the diary cannot be judged: " + diary.problem());
        }
        return diary;
    }

    public PerformanceScope getPerformance() {
        return new PerformanceScope(evidence.performance(), sources);
    }

    /** Returns a figure of the performance file, by keys joined with dots. */
    public double performance(String path) {
        return getPerformance().number(path);
    }

    /** Returns what JUnit XML of another tool shows, by a file or a pattern such as {@code reports/*.xml}. */
    public JunitScope junit(CharSequence files) {
        return junit(Map.of(), files);
    }

    @NamedArguments(
            value = {"maximumAge", "timeOfFile"},
            example = "junit('reports/*.xml', maximumAge: '7d')")
    public JunitScope junit(Map<String, ?> named, CharSequence files) {
        JunitReport report = reports(named).junit(files.toString());
        sources.addAll(report.sources());
        return new JunitScope(report);
    }

    /** Returns what SARIF of another tool shows, by a file or a pattern such as {@code scans/*.sarif}. */
    public SarifScope sarif(CharSequence files) {
        return sarif(Map.of(), files);
    }

    @NamedArguments(
            value = {"maximumAge", "timeOfFile"},
            example = "sarif('scan.sarif', maximumAge: '7d')")
    public SarifScope sarif(Map<String, ?> named, CharSequence files) {
        SarifReport report = reports(named).sarif(files.toString());
        sources.addAll(report.sources());
        return new SarifScope(report);
    }

    private ToolReports reports(Map<String, ?> named) {
        ScriptValues.onlyKeys(named, "maximumAge", "timeOfFile");
        Object age = named.get("maximumAge");
        return new ToolReports(
                getWindow(),
                age == null ? ToolReports.USUAL_AGE : ScriptValues.duration(age),
                Boolean.TRUE.equals(named.get("timeOfFile")));
    }

    public IncidentList getIncidents() {
        return evidence.incidents();
    }

    /** Returns how many incidents a detector raised, classified or not; refuses an id that none has. */
    public long incidentCount(String detector) {
        sources.add("incidents of " + detector);
        return evidence.incidentCount(detector);
    }

    public Window getWindow() {
        return evidence.window()
                .orElseThrow(() -> new MissingEvidenceException("there is no log record and so no window"));
    }

    /** Returns how long the window is, in hours. */
    public double getHours() {
        return getWindow().duration().toMillis() / 3_600_000.0;
    }

    public Map<String, Object> getMetadata() {
        return evidence.metadata();
    }

    /** Returns what {@code --metadata} says of a key; missing when it says nothing. */
    public String metadata(String key) {
        Object value = evidence.metadata().get(key);
        if (value == null) {
            throw new MissingEvidenceException(
                    "there is no metadata '" + key + "' (of a run: --metadata " + key + "=...)");
        }
        return value.toString();
    }

    /** Returns how many records had this event. */
    public long eventCount(@NameOf(NameKind.EVENT) String event) {
        events.add(event);
        sources.add("log event " + event);
        return counted(evidence.logs().eventCounts(), event);
    }

    /** Returns how many records had this level, as the runtime writes it, in upper or lower case. */
    public long levelCount(String level) {
        String name = LevelNames.normal(level);
        Map<String, Long> counts = evidence.logs().levelCounts();
        if (!counts.containsKey(name) && LevelNames.rank(name) == Level.OTHER) {
            throw new IllegalArgumentException("there is no level '" + level + "', and no record has it");
        }
        sources.add("log level " + name);
        return counted(counts, name);
    }

    private long counted(Map<String, Long> counts, String name) {
        Long count = counts.get(name);
        if (count == null && counts.size() > MOST_COUNTED) {
            throw new MissingEvidenceException("there are too many events to tell how often '" + name + "' happened");
        }
        if (count == null && evidence.logs().records() == 0) {
            throw new MissingEvidenceException("there is no log record to count '" + name + "' in");
        }
        return count == null ? 0 : count;
    }

    public Severity getWARN() {
        return Severity.WARN;
    }

    public Assessment pass(CharSequence reason) {
        return pass(Map.of(), reason);
    }

    @NamedArguments(
            value = {"observed", "threshold", "unit", "samples", "sources"},
            example = "pass('text', observed: 3, threshold: 5, unit: 'ms')")
    public Assessment pass(Map<String, ?> named, CharSequence reason) {
        return assessment(Status.PASS, named, reason);
    }

    public Assessment warn(CharSequence reason) {
        return warn(Map.of(), reason);
    }

    @NamedArguments(
            value = {"observed", "threshold", "unit", "samples", "sources"},
            example = "warn('text', observed: 3, threshold: 5, unit: 'ms')")
    public Assessment warn(Map<String, ?> named, CharSequence reason) {
        return assessment(Status.WARN, named, reason);
    }

    public Assessment fail(CharSequence reason) {
        return fail(Map.of(), reason);
    }

    @NamedArguments(
            value = {"observed", "threshold", "unit", "samples", "sources"},
            example = "fail('text', observed: 3, threshold: 5, unit: 'ms')")
    public Assessment fail(Map<String, ?> named, CharSequence reason) {
        return assessment(Status.FAIL, named, reason);
    }

    /** Says that it cannot be judged. */
    public Assessment unknown(CharSequence reason) {
        return assessment(Status.UNKNOWN, Map.of(), reason);
    }

    private Assessment assessment(Status status, Map<String, ?> named, CharSequence reason) {
        ScriptValues.onlyKeys(named, "observed", "threshold", "unit", "samples", "sources");
        Object given = named.get("sources");
        List<String> from = given == null ? List.copyOf(sources) : ScriptValues.texts(given, "source");
        return Assessment.builder(status, ScriptValues.oneLine(reason.toString()))
                .observed(ReportedFigures.text(named.get("observed")))
                .threshold(ReportedFigures.text(named.get("threshold")))
                .unit(ScriptValues.text(named.get("unit")))
                .sampleSize(ReportedFigures.count(named.get("samples")))
                .sources(from)
                .build();
    }
}
