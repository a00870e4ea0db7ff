package org.alphatrade.dryrun.rehearsal.plugins;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.engine.trial.Trial;
import org.alphatrade.dryrun.engine.trial.TrialCase;
import org.alphatrade.dryrun.engine.trial.TrialResult;
import org.alphatrade.dryrun.plugin.load.PluginSet;
import org.alphatrade.dryrun.plugin.model.FoundExample;
import org.alphatrade.dryrun.plugin.model.PluginExample;
import org.alphatrade.dryrun.plugin.model.PluginInfo;
import org.alphatrade.dryrun.plugin.model.PluginKind;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentGroup;
import org.alphatrade.dryrun.spi.Severity;

/** Runs the examples that plugin files give of themselves. */
final class PluginExamples {
    private static final int SHOWN = 10;
    private static final int LONGEST = 160;

    private final PluginSet plugins;
    private final UserConsole console;
    private final PluginOutput print;
    private int failed;

    PluginExamples(PluginSet plugins, UserConsole console) {
        this.plugins = plugins;
        this.console = console;
        this.print = new PluginOutput(console);
    }

    /** What an example expects and what came of it, in words that are equal when it holds. */
    private record Outcome(String expected, String actual, List<String> details) {
        boolean holds() {
            return expected.equals(actual);
        }
    }

    /** Returns 0 when all hold and 2 when one does not. */
    int run() {
        print.problems(plugins.problems());
        files().forEach(this::file);
        int all = plugins.examples().size();
        int broken = plugins.problems().size();
        console.out()
                .println(PluginOutput.counted(all, "example") + ", " + failed + " failed"
                        + (broken == 0 ? "" : ", " + PluginOutput.counted(broken, "problem")));
        return failed + broken == 0 ? 0 : PluginUseCase.BROKEN;
    }

    private Set<String> files() {
        Set<String> files = new LinkedHashSet<>();
        plugins.infos().stream().filter(info -> !info.builtIn()).forEach(info -> files.add(info.origin()));
        return files;
    }

    private void file(String file) {
        List<FoundExample> examples = plugins.examples().stream()
                .filter(found -> found.file().equals(file))
                .toList();
        console.out().println(print.bold(file) + (examples.isEmpty() ? "  has no examples" : ""));
        examples.forEach(this::example);
    }

    private void example(FoundExample found) {
        PluginExample example = found.example();
        Outcome outcome = outcome(example);
        String place = example.line() == 0 ? "" : "  (line " + example.line() + ")";
        String mark = outcome.holds() ? print.paint("32", "ok    ") : print.paint("31", "FAILED");
        console.out()
                .println(
                        "  " + mark + "  " + example.plugin() + ": " + example.name() + (outcome.holds() ? "" : place));
        if (!outcome.holds()) {
            failed++;
            console.out().println("            expected  " + outcome.expected());
            console.out().println("            but was   " + outcome.actual());
            outcome.details().stream().limit(SHOWN).forEach(detail -> console.out()
                    .println("                      " + Text.visible(detail, LONGEST)));
        }
    }

    private Outcome outcome(PluginExample example) {
        PluginKind kind = plugins.infos().stream()
                .filter(info -> info.id().equals(example.plugin()))
                .map(PluginInfo::kind)
                .findFirst()
                .orElse(PluginKind.DETECTOR);
        try {
            return switch (kind) {
                case DETECTOR -> raised(example);
                case CLASSIFIER -> classified(example);
                case OBJECTIVE -> assessed(example);
                case REPORTER -> reported(example);
            };
        } catch (BadExampleException e) {
            return new Outcome(expected(example), "not shown", List.of(String.valueOf(e.getMessage())));
        }
    }

    private Outcome raised(PluginExample example) {
        TrialResult result = Trial.of(plugins, example.plugin()).run(ExampleSteps.of(example));
        if (!result.problems().isEmpty()) {
            return new Outcome(expected(example), "it failed", result.problems());
        }
        List<Incident> raised = result.raised();
        Optional<Severity> worst = raised.stream().map(Incident::severity).reduce(Severity::worst);
        List<String> details = raised.stream()
                .map(incident -> incident.severity().word() + ": " + incident.summary())
                .toList();
        return new Outcome(expected(example), words(example, worst, raised.size()), details);
    }

    /** What the built-in detectors raise, as it counts after classification. */
    private Outcome classified(PluginExample example) {
        Trial trial = Trial.of(plugins);
        List<IncidentGroup> known = trial.run(ExampleSteps.of(example)).incidents().groups().stream()
                .filter(group -> group.classification().isPresent())
                .toList();
        Optional<Severity> worst = known.stream().map(IncidentGroup::severity).reduce(Severity::worst);
        List<String> details = new ArrayList<>(trial.pluginProblems());
        known.forEach(group ->
                details.add(group.severity().word() + ": " + group.first().summary() + " ("
                        + group.classification().orElseThrow().reason() + ")"));
        long count = known.stream().mapToLong(IncidentGroup::count).sum();
        return new Outcome(expected(example), words(example, worst, count), details);
    }

    private Outcome assessed(PluginExample example) {
        var said = evidence(example).assess(Trial.of(plugins), example.plugin()).assessment();
        return new Outcome(
                example.expect().map(Severity::word).orElse("unknown"),
                said.status().word(),
                List.of(said.reason()));
    }

    private Outcome reported(PluginExample example) {
        try {
            String text = evidence(example).report(Trial.of(plugins), example.plugin());
            return new Outcome("a text", text.isBlank() ? "nothing" : "a text", List.of());
        } catch (IllegalStateException thrown) {
            return new Outcome("a text", "it failed", List.of(thrown.getMessage()));
        }
    }

    private static TrialCase evidence(PluginExample example) {
        return new TrialCase(example.name(), ExampleSteps.of(example), Optional.empty(), Optional.empty(), Map.of());
    }

    private static String expected(PluginExample example) {
        return words(example, example.expect(), example.count().orElse(0));
    }

    /** Says a severity, and how many where the example asks for it. */
    private static String words(PluginExample example, Optional<Severity> worst, long count) {
        String severity = worst.map(Severity::word).orElse("nothing");
        return example.count().isPresent() ? severity + ", " + PluginOutput.counted(count, "incident") : severity;
    }
}
