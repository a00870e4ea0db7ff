package org.alphatrade.dryrun.rehearsal.plugins;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.base.time.RunClock;
import org.alphatrade.dryrun.engine.trial.GenericChecks;
import org.alphatrade.dryrun.engine.trial.Trial;
import org.alphatrade.dryrun.engine.trial.TrialAnswer;
import org.alphatrade.dryrun.engine.trial.TrialCase;
import org.alphatrade.dryrun.evidence.watched.NeverSeen;
import org.alphatrade.dryrun.plugin.load.PluginSet;
import org.alphatrade.dryrun.plugin.model.PluginExample;
import org.alphatrade.dryrun.plugin.model.PluginInfo;
import org.alphatrade.dryrun.plugin.model.PluginKind;
import org.alphatrade.dryrun.rehearsal.audit.AuditUseCase;
import org.alphatrade.dryrun.rehearsal.request.PluginTask;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;
import org.alphatrade.dryrun.spi.Assessment;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.Status;

/** Tries each plugin on what any plugin must stand, without judging anything. */
final class PluginCheck {
    private static final long SEED = 1;

    private final PluginSet plugins;
    private final PluginTask.Check asked;
    private final UserConsole console;
    private final RunClock clock;
    private final PluginOutput print;
    private final List<Finding> problems;

    PluginCheck(PluginSet plugins, PluginTask.Check asked, UserConsole console, RunClock clock) {
        this.plugins = plugins;
        this.asked = asked;
        this.console = console;
        this.clock = clock;
        this.print = new PluginOutput(console);
        this.problems = new ArrayList<>(plugins.problems());
    }

    /** Returns 0 when all can be used and 2 when one cannot. */
    int run() {
        plugins.newDetectors().forEach(detector -> detector.problem().ifPresent(problems::add));
        List<PluginInfo> others =
                plugins.infos().stream().filter(info -> !info.builtIn()).toList();
        if (problems.isEmpty()) {
            others.forEach(this::check);
            watchedNames();
        }
        print.problems(problems);
        long builtIn = plugins.infos().size() - (long) others.size();
        console.out()
                .println(PluginOutput.counted(others.size(), "plugin") + " and " + builtIn + " built-in, "
                        + PluginOutput.counted(problems.size(), "problem"));
        return problems.isEmpty() ? 0 : PluginUseCase.BROKEN;
    }

    /** Looks for the names that they watch for in logs that exist. */
    private void watchedNames() {
        if (!asked.logs().isEmpty()) {
            List<NeverSeen> names = new AuditUseCase(WatchedShow.request(asked.logs(), asked.plugins()), clock)
                    .judge(List.of(), console)
                    .neverSeen();
            WatchedShow.print(names, print);
            problems.addAll(WatchedShow.problems(names));
        }
    }

    private void check(PluginInfo plugin) {
        try {
            told(plugin, checks(plugin));
        } catch (BadExampleException e) {
            told(plugin, new GenericChecks(List.of(String.valueOf(e.getMessage())), List.of()));
        }
    }

    private void told(PluginInfo plugin, GenericChecks checks) {
        checks.problems().forEach(sentence -> problems.add(problem(plugin, sentence)));
        console.out()
                .printf(
                        "%-10s  %s  %s%n",
                        plugin.kind().word(),
                        plugin.id(),
                        checks.problems().isEmpty() ? "ok" : print.paint("31", "not ok"));
        checks.remarks().forEach(remark -> console.out().println("            note: " + remark));
    }

    private GenericChecks checks(PluginInfo plugin) {
        return switch (plugin.kind()) {
            case DETECTOR ->
                CheckOnce.of(plugins, plugin.id())
                        .map(PluginCheck::once)
                        .orElseGet(() -> GenericChecks.of(Trial.of(plugins, plugin.id()), given(plugin), SEED));
            case CLASSIFIER -> classifier();
            case OBJECTIVE -> objective(plugin);
            case REPORTER -> reporter(plugin);
        };
    }

    private static GenericChecks once(CheckOnce check) {
        return check.problem()
                .map(problem -> new GenericChecks(List.of(problem), List.of()))
                .orElseGet(() -> new GenericChecks(List.of(), List.of(check.remark())));
    }

    /** Returns the lines of its own examples: they are what it surely looks at. */
    private List<org.alphatrade.dryrun.engine.trial.TrialStep> given(PluginInfo plugin) {
        return plugins.examples().stream()
                .map(found -> found.example())
                .filter(example -> example.plugin().equals(plugin.id()))
                .flatMap((PluginExample example) -> ExampleSteps.of(example).stream())
                .toList();
    }

    private GenericChecks classifier() {
        Trial trial = Trial.of(plugins);
        List<String> before = trial.pluginProblems();
        trial.run(
                ExampleSteps.of(List.of("{\"level\":\"error\",\"message\":\"\"}", "{\"level\":\"warn\"}", "panic: x")));
        List<String> found = new ArrayList<>(trial.pluginProblems());
        found.removeAll(before);
        return new GenericChecks(found, List.of());
    }

    private GenericChecks objective(PluginInfo plugin) {
        TrialAnswer answer = nothing().assess(Trial.of(plugins), plugin.id());
        Assessment said = answer.assessment();
        if (answer.failed()) {
            return new GenericChecks(List.of(said.reason()), List.of());
        }
        return new GenericChecks(
                List.of(),
                said.status() == Status.PASS
                        ? List.of("it passes when there is no evidence at all: '" + said.reason() + "'")
                        : List.of());
    }

    private GenericChecks reporter(PluginInfo plugin) {
        try {
            boolean blank = nothing().report(Trial.of(plugins), plugin.id()).isBlank();
            return new GenericChecks(
                    blank ? List.of("it writes nothing of a run without a record") : List.of(), List.of());
        } catch (IllegalStateException failed) {
            return new GenericChecks(List.of(failed.getMessage()), List.of());
        }
    }

    private static TrialCase nothing() {
        return new TrialCase("nothing", List.of(), Optional.empty(), Optional.empty(), Map.of());
    }

    private static Finding problem(PluginInfo plugin, String sentence) {
        String shown = plugin.kind() == PluginKind.DETECTOR
                ? "detector '" + plugin.id() + "' (" + plugin.origin() + "): " + sentence
                : sentence;
        return Finding.of(Status.UNKNOWN, shown, Map.of("plugin", plugin.id()));
    }
}
