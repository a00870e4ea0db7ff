package org.alphatrade.dryrun.rehearsal.run;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.base.time.Durations;
import org.alphatrade.dryrun.engine.live.SupervisionResult;
import org.alphatrade.dryrun.rehearsal.layout.RunLayout;
import org.alphatrade.dryrun.rehearsal.request.RunRequest;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;
import org.alphatrade.dryrun.rehearsal.verdict.ArtefactWriter;
import org.alphatrade.dryrun.rehearsal.verdict.JudgedEvidence;
import org.alphatrade.dryrun.rehearsal.verdict.NeverSeenLine;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.IncidentGroup;
import org.alphatrade.dryrun.spi.IncidentList;
import org.alphatrade.dryrun.spi.LogSummary;
import org.alphatrade.dryrun.spi.Status;

/** What the operator reads before and after a run. */
final class RunConsole {
    private static final int REASONS = 8;
    private static final int LEVELS = 8;

    private RunConsole() {}

    static String started(RunRequest request, List<String> command, RunLayout layout) {
        String what = request.simulation().isPresent() ? "the bundled simulated runtime" : String.join(" ", command);
        return "rehearsing " + Text.visible(what, 200) + " for "
                + Durations.words(request.timing().duration()) + "; evidence in "
                + layout.run().orElse(layout.logs());
    }

    static void finished(
            UserConsole console,
            RunRequest request,
            RunLayout layout,
            JudgedEvidence judgement,
            Status status,
            ArtefactWriter artefacts,
            SupervisionResult result) {
        PrintStream out = request.review().toStandardOutput() ? console.err() : console.out();
        Evidence evidence = judgement.evidence();
        out.println();
        out.println("verdict    " + verdict(console, status) + demo(request));
        reasons(out, judgement.verdict().reasons());
        out.println("window     " + Durations.words(result.window().duration()) + " of "
                + Durations.words(request.timing().requiredDuration()) + " required, uptime " + uptime(evidence));
        out.println("records    " + records(evidence.logs()) + bare(evidence) + shutdown(evidence));
        out.println("incidents  " + incidents(evidence.incidents()));
        NeverSeenLine.of(judgement.neverSeen()).ifPresent(line -> out.println("watched    " + line));
        judgement
                .signOff()
                .ifPresent(signOff -> out.println("sign-off   " + signOff.word().replace('_', ' ')));
        written(out, artefacts, layout);
        artefacts.problems().forEach(problem -> console.err().println("final-dry-run: " + problem));
        out.flush();
    }

    private static String bare(Evidence evidence) {
        long bare = evidence.metadata().get("log_lines") instanceof Map<?, ?> lines
                        && lines.get("unrecognised_lines") instanceof Number number
                ? number.longValue()
                : 0;
        if (bare == 0) {
            return "";
        }
        return bare == evidence.logs().records()
                ? ", none of them names a level or a time"
                : ", " + count(bare) + " of them name neither level nor time";
    }

    private static String shutdown(Evidence evidence) {
        Object records = evidence.metadata().get("shutdown_records");
        boolean judged = Boolean.TRUE.equals(evidence.metadata().get("shutdown_judged"));
        return records == null || judged ? "" : ", " + records + " of them after the stop and not judged";
    }

    private static void reasons(PrintStream out, List<String> reasons) {
        reasons.stream().limit(REASONS).forEach(reason -> out.println("           " + Text.visible(reason, 300)));
        int more = reasons.size() - REASONS;
        if (more > 0) {
            out.println("           and " + more + " more, in the summary");
        }
    }

    private static String records(LogSummary logs) {
        String levels = logs.levelCounts().entrySet().stream()
                .limit(LEVELS)
                .map(level -> Text.visible(level.getKey(), 30) + " " + count(level.getValue()))
                .collect(Collectors.joining(", "));
        return count(logs.records()) + (levels.isEmpty() ? "" : " (" + levels + ")");
    }

    private static String incidents(IncidentList incidents) {
        long groups = incidents.totals().groups();
        return incidents.count() == 0
                ? "none"
                : count(incidents.count()) + " of " + count(groups) + (groups == 1 ? " kind" : " kinds")
                        + accepted(incidents);
    }

    /** Says how many count for less than they were raised for, and by whom: else a pass below errors explains nothing. */
    private static String accepted(IncidentList incidents) {
        Map<String, Long> by = incidents.groups().stream()
                .filter(group -> group.classification().isPresent())
                .filter(group -> group.severity().compareTo(group.first().severity()) < 0)
                .collect(Collectors.groupingBy(
                        IncidentGroup::classifiedBy, TreeMap::new, Collectors.summingLong(IncidentGroup::count)));
        return by.entrySet().stream()
                .map(entry ->
                        ", " + count(entry.getValue()) + " accepted by '" + Text.visible(entry.getKey(), 60) + "'")
                .collect(Collectors.joining());
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** What people read stands first, what programs read next, then directories and archives. */
    private static void written(PrintStream out, ArtefactWriter artefacts, RunLayout layout) {
        List<Path> paths = new ArrayList<>(artefacts.written());
        paths.add(layout.logs());
        paths.sort(Comparator.comparing(RunConsole::rank));
        String label = "written    ";
        for (Path path : paths) {
            out.println(label + path);
            label = "           ";
        }
    }

    private static int rank(Path path) {
        String name = path.toString();
        return name.endsWith(".md") ? 0 : name.endsWith(".json") ? 1 : 2;
    }

    private static String verdict(UserConsole console, Status status) {
        String word = status.name();
        if (!console.colour()) {
            return word;
        }
        String code = status == Status.PASS ? "32" : status == Status.WARN ? "33" : "31";
        return "\u001b[" + code + "m" + word + "\u001b[0m";
    }

    private static String uptime(Evidence evidence) {
        return evidence.logs().uptimeRatio().isPresent()
                ? String.format(
                        Locale.ROOT,
                        "%.2f %%",
                        100 * evidence.logs().uptimeRatio().getAsDouble())
                : "unknown";
    }

    private static String demo(RunRequest request) {
        return request.mode() == RunRequest.Mode.DEMO ? " (DEMO, never a sign-off)" : "";
    }
}
