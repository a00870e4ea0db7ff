package org.alphatrade.dryrun.evidence.signoff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.spi.DiarySummary;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.IncidentGroup;
import org.alphatrade.dryrun.spi.IncidentList;
import org.alphatrade.dryrun.spi.LogSummary;
import org.alphatrade.dryrun.spi.ObjectiveResult;
import org.alphatrade.dryrun.spi.PerformanceSummary;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.SignOff;
import org.alphatrade.dryrun.spi.Status;

/** Collects why a verdict is no pass. What log records show is named once, under the logs. */
final class VerdictReasons {
    private static final int MAX = 50;
    private static final int NAMED_GROUPS = 5;
    private static final int MAX_CHARS = 200;
    private static final String OF_PLUGIN = "plugin";
    private static final Set<String> MIRRORS = Set.of("levels", "stack-trace", "content");

    /** What is quoted may end with a stop of its own, or three. */
    private static final Pattern SECOND_STOP = Pattern.compile("(?<!\\.)(\\.|\\.{3})\\.$");

    private record Reason(Status status, String sentence) {}

    private final List<Reason> reasons = new ArrayList<>();
    private Status worst = Status.PASS;
    private long left;

    void summary(Evidence evidence) {
        logs(evidence.logs());
        evidence.diary().ifPresent(this::diary);
        evidence.performance().ifPresent(this::performance);
        evidence.findings().forEach(this::finding);
        // Whatever the parts say, the whole is never better than its own word.
        add(
                evidence.status(),
                "The summary is " + evidence.status().word() + ".",
                worst.compareTo(evidence.status()) < 0);
    }

    private void logs(LogSummary logs) {
        Status before = worst;
        groups("error records", logs.errors(), false);
        groups("warning records", logs.warnings(), false);
        groups("crashes in the logs", logs.content(), false);
        gaps(logs);
        logs.findings().forEach(this::finding);
        boolean unsaid = before.worst(logs.status()).compareTo(worst) > 0;
        add(logs.status(), "The logs are " + logs.status().word() + ".", unsaid);
    }

    private void gaps(LogSummary logs) {
        Severity severity = logs.gaps().stream().map(gap -> gap.severity()).reduce(Severity.PASS, Severity::worst);
        long number = logs.gaps().size() + logs.gapsOmitted();
        if (severity != Severity.PASS) {
            add(
                    Status.of(severity),
                    number == 1
                            ? "There is a gap in the logs that is too long."
                            : number + " gaps in the logs are too long.",
                    true);
        }
    }

    private void diary(DiarySummary diary) {
        if (!diary.problem().isEmpty()) {
            add(Status.UNKNOWN, "The decision diary could not be judged: " + diary.problem() + ".", true);
        }
        long issues = diary.issues().size() + diary.issuesOmitted();
        String first = diary.issues().stream()
                .max(Comparator.comparing(issue -> issue.severity()))
                .map(issue -> ": " + issue.reason())
                .orElse("");
        boolean unsaid = diary.status() != Status.UNKNOWN || diary.problem().isEmpty();
        add(
                diary.status(),
                "The decision diary has " + issues + (issues == 1 ? " issue" : " issues") + first + ".",
                unsaid);
    }

    private void performance(PerformanceSummary performance) {
        String why = performance.problem().isEmpty() ? "" : ": " + performance.problem();
        String what = performance.status() == Status.UNKNOWN
                ? "could not be judged"
                : "is " + performance.status().word() + warnings(performance);
        add(performance.status(), "The performance telemetry " + what + why + ".", true);
    }

    private static String warnings(PerformanceSummary performance) {
        boolean loss = performance.roi().orElse(0) < 0;
        String said = performance.warnings().isEmpty() && loss
                ? "ROI is negative"
                : String.join("; ", performance.warnings());
        return said.isEmpty() ? "" : " (" + said + ")";
    }

    void signOff(SignOff signOff) {
        Status status = signOff.status().orElse(Status.PASS);
        signOff.findings().stream()
                .filter(finding -> signOff.status().isPresent())
                .forEach(finding -> add(finding.status(), "Sign-off: " + finding.message(), true));
        add(status, "The sign-off is " + status.word() + ".", worst.compareTo(status) < 0);
    }

    void incidents(Evidence evidence) {
        IncidentList incidents = evidence.incidents();
        Status shown = evidence.logs().status();
        boolean said = shown.compareTo(Status.of(incidents.worst())) >= 0;
        groups("incidents", incidents, said);
    }

    void objective(ObjectiveResult objective) {
        String reason = objective.note().isEmpty()
                ? objective.assessment().map(assessment -> assessment.reason()).orElse("")
                : objective.note();
        String why = reason.isEmpty() ? "" : ": " + reason;
        add(
                objective.status(),
                "Objective '" + objective.name() + "' is " + objective.status().word() + why + ".",
                true);
    }

    private void finding(Finding finding) {
        add(finding.status(), finding.message(), true);
    }

    /** @param mirrored whether what only repeats a log record has been said under the logs already */
    private void groups(String what, IncidentList list, boolean mirrored) {
        int named = 0;
        for (IncidentGroup group : list.groups()) {
            if (group.severity() == Severity.PASS
                    || mirrored && MIRRORS.contains(group.first().detector())
                    || isSaid(group)) {
                continue;
            }
            if (named++ < NAMED_GROUPS) {
                add(Status.of(group.severity()), sentence(group), true);
            }
        }
        worst = worst.worst(Status.of(list.worst()));
        if (named > NAMED_GROUPS) {
            add(Status.of(list.worst()), "There are " + (named - NAMED_GROUPS) + " more kinds of " + what + ".", true);
        }
        if (list.totals().omitted() > 0 && !mirrored) {
            add(Status.of(list.worst()), list.totals().omitted() + " further " + what + " are not listed.", true);
        }
    }

    /** A plugin that was switched off is told of by a finding, which says what it comes to. */
    private boolean isSaid(IncidentGroup group) {
        String summary = group.first().summary().strip();
        return group.first().category().equals(OF_PLUGIN)
                && reasons.stream().anyMatch(reason -> reason.sentence().startsWith(summary));
    }

    private static String sentence(IncidentGroup group) {
        String summary = group.first().summary().strip();
        String times = group.count() == 1 ? "" : " (" + group.count() + " times)";
        return group.first().category() + ": " + Text.cut(summary, MAX_CHARS) + times;
    }

    private void add(Status status, String sentence, boolean say) {
        worst = worst.worst(status);
        Reason reason = new Reason(status, SECOND_STOP.matcher(sentence).replaceFirst("$1"));
        if (status == Status.PASS || !say || reasons.contains(reason)) {
            return;
        }
        reasons.add(reason);
    }

    Status worst() {
        return worst;
    }

    List<String> sentences() {
        List<Reason> sorted = new ArrayList<>(reasons);
        sorted.sort(Comparator.comparing(Reason::status).reversed());
        List<String> sentences = new ArrayList<>();
        sorted.stream().limit(MAX).map(Reason::sentence).forEach(sentences::add);
        left = sorted.size() - sentences.size();
        if (left > 0) {
            sentences.add(left + " more reasons are in the report.");
        }
        return sentences;
    }
}
