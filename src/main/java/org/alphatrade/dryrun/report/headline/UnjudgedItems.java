package org.alphatrade.dryrun.report.headline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.alphatrade.dryrun.report.entry.ListedFinding;
import org.alphatrade.dryrun.report.entry.ListedName;
import org.alphatrade.dryrun.report.entry.ListedObjective;
import org.alphatrade.dryrun.report.summary.EvidenceSummary;
import org.alphatrade.dryrun.report.summary.RunSummary;
import org.alphatrade.dryrun.report.summary.SummaryPart;
import org.alphatrade.dryrun.report.tree.Listing;
import org.alphatrade.dryrun.spi.Status;

/** What a verdict does not rest on, so that nobody takes it for checked. */
public final class UnjudgedItems {
    private static final int NAMED = 3;

    private UnjudgedItems() {}

    /** Returns a sentence each, as plain text. */
    public static List<String> of(RunSummary summary) {
        EvidenceSummary evidence = summary.evidence();
        List<String> lines = new ArrayList<>();
        part("Logs", evidence.logs(), "", lines);
        part("Diary", evidence.diary(), evidence.diary().problem(), lines);
        part("Performance", evidence.performance(), evidence.performance().problem(), lines);
        if (!summary.signOff().given()) {
            lines.add("Sign-off: not asked for");
        } else if (summary.signOff().status().notApplicable()) {
            lines.add("Sign-off: not applicable");
        }
        long ignored = evidence.logs().ignoredLines().value().orElse(0L);
        if (ignored > 0) {
            lines.add(ignored + " log lines are no records and were not judged");
        }
        if (evidence.logs().lines().get("unrecognised_lines") instanceof Number unknown && unknown.longValue() > 0) {
            boolean none =
                    unknown.longValue() == evidence.logs().records().value().orElse(-1L);
            lines.add(
                    none
                            ? "None of " + unknown
                                    + " log lines names a time or a level: their words and their stream alone were judged"
                            : unknown + " log lines name neither time nor level and were judged by their words alone");
        }
        shutdown(evidence.shutdown(), lines);
        for (ListedObjective objective : summary.objectives()) {
            if (objective.status().judged() == Status.UNKNOWN) {
                lines.add("Objective " + objective.name() + ": could not be judged");
            }
        }
        plugins(evidence.findings(), lines);
        neverSeen(evidence.neverSeen(), lines);
        return lines;
    }

    /** Plugins that were refused, failed or were switched off, each once however much is said of it. */
    private static void plugins(List<ListedFinding> findings, List<String> lines) {
        findings.stream()
                .filter(finding -> finding.severity().judged() == Status.UNKNOWN)
                .map(ListedFinding::metadata)
                .filter(about -> about.containsKey("origin"))
                .map(about -> about.containsKey("plugin")
                        ? "Plugin " + about.get("plugin") + " (" + about.get("origin") + ") did not run to its end"
                        : "What " + about.get("origin") + " holds was refused")
                .distinct()
                .forEachOrdered(lines::add);
    }

    /** A check whose names never occurred had nothing to look at. */
    private static void neverSeen(Listing<ListedName> names, List<String> lines) {
        List<ListedName> unread =
                names.entries().stream().filter(ListedName::isUnread).toList();
        unread.stream()
                .map(ListedName::plugin)
                .distinct()
                .forEach(plugin -> lines.add("Names that " + plugin + " watches for could not all be read"));
        long count = names.entries().size() - unread.size() + names.more();
        if (count > 0) {
            String first = names.entries().stream()
                    .filter(name -> !name.isUnread())
                    .sorted(Comparator.comparing(ListedName::isMistaken).reversed())
                    .limit(NAMED)
                    .map(name -> "'" + name.name() + "' of " + name.plugin())
                    .collect(Collectors.joining(", "));
            lines.add(count + (count == 1 ? " name that is watched" : " names that are watched") + " never occurred: "
                    + first + (count > NAMED ? " and " + (count - NAMED) + " more" : ""));
        }
    }

    private static void shutdown(EvidenceSummary.ShutdownRecords shutdown, List<String> lines) {
        if (shutdown.records() > 0 && !shutdown.judged()) {
            lines.add(shutdown.records()
                    + " log records were written after the runtime was asked to stop and were not judged, "
                    + shutdown.problems() + " of them warnings or worse");
        }
    }

    private static void part(String title, SummaryPart part, String problem, List<String> lines) {
        if (!part.given()) {
            lines.add(title + ": no such evidence was given");
        } else if (part.status().judged() == Status.UNKNOWN) {
            lines.add(title + ": could not be judged" + (problem.isEmpty() ? "" : ": " + problem));
        }
    }
}
