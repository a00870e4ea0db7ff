package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alphatrade.dryrun.cli.command.CommandTable;
import org.alphatrade.dryrun.cli.options.mark.OneOf;
import org.alphatrade.dryrun.cli.options.mark.Ratio;
import org.alphatrade.dryrun.cli.options.mark.UnitSeconds;
import org.alphatrade.dryrun.cli.parse.OptionValueParser;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.OptionSpec;

final class OptionTests {
    private static final String JUDGING =
            " --judge-shutdown --allow-truncated --numeric-levels --text-logs --no-text-logs --plain-output"
                    + " --plugins --plugin-option --plugin-timeout --baseline --locked --no-plugins --config --debug --help --version";
    private static final String RUNNING = " --duration-hours --duration --required-duration-hours --required-duration"
            + " --minimum-uptime-ratio --minimum-sharpe-ratio --minimum-sharpe-observations"
            + " --minimum-sharpe-days --allow-warnings --treat-warn-as-error"
            + " --shutdown-grace-seconds --shutdown-grace --progress-interval-minutes --progress-interval"
            + " --progress-path --progress-timeline-dir --no-progress-timeline --warn-gap-minutes --warn-gap"
            + " --fail-gap-minutes --fail-gap --live-gap-alert-minutes --live-gap-alert --live-gap-alert-severity"
            + " --diary-stale-warn-minutes --diary-stale-warn --diary-stale-fail-minutes --diary-stale-fail"
            + " --performance-stale-warn-minutes --performance-stale-warn --performance-stale-fail-minutes"
            + " --performance-stale-fail --evidence-check-interval-minutes --evidence-check-interval"
            + " --evidence-initial-grace-minutes --evidence-initial-grace --compress-logs --log-rotate-hours"
            + " --log-rotate --no-log-monitor --resource-sample-interval-minutes --resource-sample-interval"
            + " --resource-max-cpu-percent --resource-max-memory-mb --resource-max-memory-percent"
            + " --resource-violation-severity --no-resource-monitor --metadata --env --objective --attendee --note"
            + " --notes-file --run-label --no-review --review-skip-summary --review-skip-sign-off --review-markdown"
            + " --review-json --no-wrap-up --wrap-up-json --wrap-up-markdown --wrap-up-duration-tolerance-minutes"
            + " --wrap-up-duration-tolerance --wrap-up-treat-warn-as-failure --packet-dir --packet-archive"
            + " --packet-skip-raw --report --json-report --markdown-report --stdin --on-incident --after --stop-on";
    private static final String AUDITING = " --log --diary --performance --diary-min-entries-per-day"
            + " --diary-daily-gap-severity --warn-gap-minutes --warn-gap --fail-gap-minutes --fail-gap --format"
            + " --output --report --treat-warn-as-error --sign-off --sign-off-min-duration-hours --sign-off-min-duration"
            + " --sign-off-min-uptime-ratio --sign-off-min-sharpe --sign-off-min-sharpe-observations"
            + " --sign-off-min-sharpe-days --sign-off-allow-warnings --sign-off-optional-diary"
            + " --sign-off-optional-performance";
    private static final String GENERAL = " --config --debug --help --version";
    private static final Map<CommandTable, String> SPECIFIED = Map.of(
            CommandTable.ORCHESTRATE,
            "--output-root --run-name --skip-diary-evidence --skip-performance-evidence --diary-path"
                    + " --performance-path --no-packet" + RUNNING + JUDGING,
            CommandTable.FINAL_DRY_RUN,
            "--log-dir --diary --performance --no-diary-required --no-performance-required --review-output"
                    + " --review-format --review-run-label" + RUNNING + JUDGING,
            CommandTable.SMOKE,
            "--output-dir --duration-seconds --duration --tick-interval --progress-interval --minimum-uptime"
                    + " --allow-warnings --treat-warn-as-error --packet-dir --packet-archive --packet-skip-raw"
                    + " --review-markdown --review-json --review-note --metadata --env --misbehave --report" + JUDGING,
            CommandTable.AUDIT,
            AUDITING + JUDGING,
            CommandTable.REVIEW,
            AUDITING + JUDGING + " --run-label --attendee --objective --note --notes-file --skip-summary"
                    + " --skip-sign-off --packet-dir --packet-archive --packet-skip-raw",
            CommandTable.WATCH,
            "--progress --interval --once --max-incidents --no-incidents --skip-summary --skip-sign-off"
                    + " --exit-when-complete --treat-warn-as-error" + GENERAL,
            CommandTable.WRAP_UP,
            "--output-json --output-markdown --no-json --no-markdown --required-duration-hours --required-duration"
                    + " --duration-tolerance-minutes --duration-tolerance --treat-warn-as-failure" + GENERAL,
            CommandTable.BACKLOG,
            "--summary --sign-off --review --format --output --title --min-severity --include-pass --fail-on-warn"
                    + " --fail-on-fail" + GENERAL,
            CommandTable.PACKET,
            "--packet-dir --packet-archive --packet-skip-raw" + GENERAL,
            CommandTable.PLUGINS,
            "--json --groovy --java --exec --into --log --limit --plugins --no-plugins --plugin-option"
                    + " --plugin-timeout --baseline --locked" + GENERAL);

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(CommandTable.class)
    void aCommandHasExactlyTheOptionsThatAreSpecified(CommandTable command) {
        Set<String> specified =
                Stream.of(SPECIFIED.get(command).strip().split(" +")).collect(Collectors.toSet());
        Set<String> there = command.line().getCommandSpec().optionsMap().keySet().stream()
                .filter(name -> name.startsWith("--"))
                .collect(Collectors.toSet());
        assertEquals(
                specified.stream().sorted().toList(), there.stream().sorted().toList());
    }

    record Case(CommandTable command, String name) {
        OptionSpec option() {
            return command.line().getCommandSpec().findOption(name);
        }
    }

    static Stream<Case> everyOption() {
        return Arrays.stream(CommandTable.values())
                .flatMap(command -> CommandTable.optionNames(command.line().getCommandSpec()).stream()
                        // The one is read before any command, the other names what goes without it, too.
                        .filter(name -> !List.of("--config", "--groovy").contains(name))
                        // It is the rule by now, and kept for those who typed it when it was none.
                        .filter(name -> !name.equals("--text-logs"))
                        .map(name -> new Case(command, name)));
    }

    @ParameterizedTest
    @MethodSource("everyOption")
    void noOptionIsAcceptedAndIgnored(Case one) throws IOException {
        Files.writeString(directory.resolve("notes"), "a note\n");
        List<String> context = new ArrayList<>(List.of(one.command().word()));
        context.addAll(needed(one));
        List<String> option = typed(one);
        Typed without = Typed.emp(directory, ending(one, context));
        context.addAll(option);
        Typed with = Typed.emp(directory, ending(one, context));
        assertEquals(1, with.requests().size(), with::err);
        assertNotEquals(without.requests(), with.requests(), () -> one + " makes no difference");
    }

    private static List<String> needed(Case one) {
        List<String> needed = new ArrayList<>();
        switch (one.command()) {
            case FINAL_DRY_RUN -> needed.addAll(List.of("--log-dir", "logs"));
            case AUDIT, REVIEW -> needed.addAll(List.of("--log", "a.jsonl"));
            case WATCH -> needed.addAll(List.of("--progress", "p.json"));
            case WRAP_UP -> needed.add("summary.json");
            case BACKLOG -> needed.addAll(List.of("--summary", "summary.json"));
            case PACKET -> needed.addAll(List.of("build", "run"));
            case PLUGINS ->
                needed.addAll(
                        switch (one.name()) {
                            case "--json" -> List.of("list");
                            case "--java", "--exec", "--into" -> List.of("new", "detector", "x");
                            case "--log" -> List.of("try", "x.groovy");
                            case "--limit" -> List.of("try", "x.groovy", "--log", "a.jsonl");
                            default -> List.of("check");
                        });
            default -> {}
        }
        if (one.command() == CommandTable.PACKET && one.name().equals("--debug")) {
            needed.addAll(List.of("--packet-dir", "packet"));
        }
        if (one.name().equals("--packet-archive") || one.name().equals("--packet-skip-raw")) {
            needed.addAll(List.of("--packet-dir", "packet"));
        }
        if (one.name().startsWith("--fail-gap")) {
            needed.addAll(List.of("--warn-gap", "1s"));
        }
        return needed;
    }

    private List<String> typed(Case one) {
        OptionSpec option = one.option();
        return option.arity().max() == 0 ? List.of(one.name()) : List.of(one.name(), sample(one, option));
    }

    private String sample(Case one, OptionSpec option) {
        Class<?> type = option.auxiliaryTypes()[0];
        if (type == Duration.class) {
            boolean plain = one.name().matches(".*-(hours|minutes|seconds)")
                    || OptionValueParser.mark(option, UnitSeconds.class).isPresent();
            return plain ? "61.5" : "61.5m";
        }
        if (type == Ratio.class) {
            return "97%";
        }
        if (type == OptionalDouble.class || type == OptionalInt.class || type == int.class) {
            return "7";
        }
        return switch (one.name()) {
            case "--metadata", "--env" -> "k=v=w";
            case "--plugin-option" -> "plugin.key=value";
            case "--objective" -> "governance=warn:soon";
            case "--misbehave" -> "crash@3";
            case "--notes-file", "--baseline" -> directory.resolve("notes").toString();
            default ->
                OptionValueParser.mark(option, OneOf.class)
                        .map(words -> words.value()[words.value().length - 1])
                        .filter(word -> !word.equals(option.defaultValue()))
                        .orElse(
                                option.defaultValue() == null
                                                || option.defaultValue().contains("/")
                                        ? "other"
                                        : "warn");
        };
    }

    private static List<String> ending(Case one, List<String> words) {
        List<String> all = new ArrayList<>(words);
        if (one.command().takesCommand()) {
            all.addAll(List.of("--", "true"));
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource(CommandTable.class)
    void helpFitsAHundredColumnsAndNamesEveryOption(CommandTable command) {
        Typed typed = Typed.in(directory, command.alias(), "--help");
        assertEquals(0, typed.exit());
        assertTrue(typed.out().startsWith("Usage: " + command.alias() + " "), typed.out());
        typed.out().lines().forEach(line -> assertTrue(line.length() <= 100, line));
        CommandTable.optionNames(command.line().getCommandSpec())
                .forEach(name -> assertTrue(typed.out().contains(name), name));
    }

    @ParameterizedTest
    @EnumSource(CommandTable.class)
    void helpIsWhatWasAgreedOn(CommandTable command) throws IOException {
        Path golden = Path.of(System.getProperty("project.root", ".."))
                .resolve("src/test/resources/help/" + command.word() + ".txt");
        String now = Typed.in(directory, command.alias(), "--help").out();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, now);
        }
        assertEquals(Files.readString(golden), now, "run with -Dgolden.update=true when the change is meant");
    }
}
