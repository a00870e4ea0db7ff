package org.alphatrade.dryrun.rehearsal.plugins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.base.time.RunClock;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.plugin.load.PluginRequest;
import org.alphatrade.dryrun.plugin.load.PluginSet;
import org.alphatrade.dryrun.plugin.model.PluginInfo;
import org.alphatrade.dryrun.plugin.model.PluginKind;
import org.alphatrade.dryrun.rehearsal.audit.AuditUseCase;
import org.alphatrade.dryrun.rehearsal.request.PluginTask;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;
import org.alphatrade.dryrun.rehearsal.verdict.JudgedEvidence;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.Excerpt;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.IncidentGroup;
import org.alphatrade.dryrun.spi.IncidentList;
import org.alphatrade.dryrun.spi.ObjectiveResult;
import org.alphatrade.dryrun.spi.Status;

/** Says what a plugin would have done with logs that exist: an audit with it alone, of which only its part is shown. */
final class PluginTryOut {
    private static final int LONGEST = 200;

    private final PluginTask.Attempt attempt;
    private final PluginRequest alone;
    private final UserConsole console;
    private final PluginOutput print;
    private final RunClock clock;

    PluginTryOut(PluginTask.Attempt attempt, PluginRequest alone, UserConsole console, RunClock clock) {
        this.attempt = attempt;
        this.alone = alone;
        this.console = console;
        this.print = new PluginOutput(console);
        this.clock = clock;
    }

    /** Returns 0 when it ran, whatever it raised, and 2 when the plugin cannot be used or failed. */
    int run() {
        AuditUseCase audit = new AuditUseCase(WatchedShow.request(attempt.logs(), alone), clock);
        List<Finding> problems = new ArrayList<>(audit.plugins().problems());
        if (problems.isEmpty()) {
            List<PluginInfo> tried = audit.plugins().infos().stream()
                    .filter(info -> !info.builtIn())
                    .toList();
            JudgedEvidence judgement = audit.judge(List.of(), console);
            show(tried, judgement);
            WatchedShow.print(judgement.neverSeen(), print);
            tried.forEach(plugin -> once(audit.plugins(), plugin.id(), problems));
            problems.addAll(faults(tried, judgement));
        }
        print.problems(problems);
        return problems.isEmpty() ? 0 : PluginUseCase.BROKEN;
    }

    private void once(PluginSet plugins, String id, List<Finding> problems) {
        CheckOnce.of(plugins, id).ifPresent(check -> {
            check.problem()
                    .ifPresentOrElse(
                            problem -> problems.add(fault("check '" + id + "': " + problem)),
                            () -> console.out().println("  " + check.remark()));
        });
    }

    private void show(List<PluginInfo> tried, JudgedEvidence judgement) {
        tried.forEach(plugin -> console.out()
                .println(print.bold(plugin.id()) + "  " + plugin.kind().word() + ", " + plugin.origin()));
        Evidence evidence = judgement.evidence();
        List<IncidentGroup> groups = groups(ids(tried, PluginKind.DETECTOR), evidence);
        groups.stream().limit(attempt.limit()).forEach(this::group);
        if (groups.size() > attempt.limit()) {
            console.out()
                    .println("  and " + (groups.size() - attempt.limit()) + " more; --limit " + groups.size()
                            + " shows them");
        }
        Set<String> objectives = ids(tried, PluginKind.OBJECTIVE);
        judgement.objectives().stream()
                .filter(result -> objectives.contains(result.name()))
                .forEach(this::objective);
        if (!ids(tried, PluginKind.REPORTER).isEmpty()) {
            console.out()
                    .println("  to see a report: audit --plugins " + attempt.script() + " --format "
                            + ids(tried, PluginKind.REPORTER).iterator().next() + " --log ...");
        }
        long count = groups.stream().mapToLong(IncidentGroup::count).sum();
        console.out()
                .println(PluginOutput.counted(count, "incident") + ", " + groups.size() + " different, from "
                        + PluginOutput.counted(evidence.logs().records(), "record")
                        + (evidence.logs().ignoredLines() == 0
                                ? ""
                                : " and " + PluginOutput.counted(evidence.logs().ignoredLines(), "line")
                                        + " that are no record"));
    }

    private static Set<String> ids(List<PluginInfo> plugins, PluginKind kind) {
        return plugins.stream()
                .filter(plugin -> plugin.kind() == kind)
                .map(PluginInfo::id)
                .collect(Collectors.toSet());
    }

    /** Returns what its detectors raised and what its classifiers knew. */
    private static List<IncidentGroup> groups(Set<String> detectors, Evidence evidence) {
        Map<String, IncidentGroup> groups = new LinkedHashMap<>();
        all(evidence)
                .flatMap(list -> list.groups().stream())
                .filter(group -> detectors.contains(group.first().detector())
                        || group.classification().isPresent())
                .forEach(group -> groups.put(group.id(), group));
        return List.copyOf(groups.values());
    }

    private static Stream<IncidentList> all(Evidence evidence) {
        return Stream.of(
                evidence.incidents(),
                evidence.logs().errors(),
                evidence.logs().content(),
                evidence.logs().warnings());
    }

    private void group(IncidentGroup group) {
        String said = group.classification()
                .map(known -> "  (" + group.first().severity().word() + " before: " + known.reason() + ")")
                .orElse("");
        console.out()
                .println("  " + print.severity(group.severity()) + "  "
                        + Text.visible(group.first().summary(), LONGEST) + "  x" + group.count() + said);
        String times = Timestamps.iso(group.firstAt());
        if (!group.lastAt().equals(group.firstAt())) {
            times += " to " + Timestamps.iso(group.lastAt());
        }
        console.out().println("        " + times);
        for (Excerpt excerpt : group.excerpts()) {
            console.out().println("        " + excerpt.ref() + "  " + Text.visible(excerpt.text(), LONGEST));
        }
    }

    private void objective(ObjectiveResult result) {
        console.out().println("  " + result.status().word() + "  " + result.name() + ": " + result.note());
    }

    /** Returns what went wrong with the plugin while it was tried: faults in calls, and what could not be made at all. */
    private static List<Finding> faults(List<PluginInfo> tried, JudgedEvidence judgement) {
        List<Finding> faults = new ArrayList<>();
        all(judgement.evidence())
                .flatMap(list -> list.groups().stream())
                .filter(group -> group.first().detector().equals("plugin"))
                .forEach(group -> faults.add(fault(group.first().summary())));
        Set<String> ids = tried.stream().map(PluginInfo::id).collect(Collectors.toSet());
        judgement.evidence().findings().stream()
                .filter(finding ->
                        ids.contains(String.valueOf(finding.metadata().get("plugin"))))
                .filter(finding ->
                        faults.stream().noneMatch(fault -> finding.message().startsWith(fault.message())))
                .forEach(faults::add);
        judgement.failed().forEach(failed -> faults.add(fault(failed.result().note())));
        WatchedShow.problems(judgement.neverSeen()).stream()
                .filter(mistake ->
                        faults.stream().noneMatch(fault -> fault.message().equals(mistake.message())))
                .forEach(faults::add);
        return faults;
    }

    private static Finding fault(String sentence) {
        return Finding.of(Status.UNKNOWN, sentence, Map.of());
    }
}
