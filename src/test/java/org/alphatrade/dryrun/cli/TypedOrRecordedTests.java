package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.settings.RunSetting;
import org.alphatrade.dryrun.cli.command.CommandTable;
import org.alphatrade.dryrun.engine.audit.JournalView;
import org.alphatrade.dryrun.plugin.model.JarBench;
import org.alphatrade.dryrun.plugin.model.PluginKind;
import org.alphatrade.dryrun.store.journal.JournalReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What an audit of a run is judged by: what is typed, else what the run recorded, and only then what is usual. */
final class TypedOrRecordedTests {
    private static final String BEAT = "while :; do echo '{\"level\":30,\"message\":\"beat\"}'; sleep 0.1; done";

    /** A run whose every setting is another than the usual one. */
    private static final List<String> PECULIAR = List.of(
            "--warn-gap=2m",
            "--fail-gap=3m",
            "--required-duration=500ms",
            "--minimum-uptime-ratio=0.9",
            "--minimum-sharpe-ratio=1.25",
            "--minimum-sharpe-observations=2",
            "--minimum-sharpe-days=0.5",
            "--allow-warnings",
            "--no-diary-required",
            "--no-performance-required",
            "--judge-shutdown",
            "--allow-truncated",
            "--numeric-levels=pino",
            "--no-text-logs",
            "--plain-output",
            "--run-label=UAT");

    /** Recorded, and nothing that an audit can be given: facts of the run, and what was watched while it lasted. */
    private static final Set<RunSetting<?>> OF_THE_RUN_ALONE = Set.of(
            RunSetting.MODE,
            RunSetting.DURATION,
            RunSetting.SHUTDOWN_GRACE,
            RunSetting.PROGRESS_INTERVAL,
            RunSetting.LOG_MONITOR,
            RunSetting.LOG_ROTATE,
            RunSetting.LOG_DIRECTORY,
            RunSetting.LIVE_GAP_ALERT,
            RunSetting.LIVE_GAP_ALERT_SEVERITY,
            RunSetting.EVIDENCE_INITIAL_GRACE,
            RunSetting.EVIDENCE_CHECK_INTERVAL,
            RunSetting.DIARY_STALE_WARN,
            RunSetting.DIARY_STALE_FAIL,
            RunSetting.PERFORMANCE_STALE_WARN,
            RunSetting.PERFORMANCE_STALE_FAIL,
            RunSetting.RESOURCE_SAMPLE_INTERVAL,
            RunSetting.RESOURCE_MAX_CPU_PERCENT,
            RunSetting.RESOURCE_MAX_MEMORY_MB,
            RunSetting.RESOURCE_MAX_MEMORY_PERCENT,
            RunSetting.RESOURCE_VIOLATION_SEVERITY);

    /** Options of an audit or a review that say nothing of what a run records. */
    private static final Set<String> OF_THE_AUDIT_ALONE = Set.of(
            "--log",
            "--diary-min-entries-per-day",
            "--diary-daily-gap-severity",
            "--format",
            "--output",
            "--report",
            "--sign-off",
            "--plugins",
            "--plugin-option",
            "--baseline",
            "--plugin-timeout",
            "--locked",
            "--no-plugins",
            "--attendee",
            "--objective",
            "--note",
            "--notes-file",
            "--skip-summary",
            "--skip-sign-off",
            "--packet-dir",
            "--packet-archive",
            "--packet-skip-raw",
            "--config",
            "--debug",
            "--help",
            "--version");

    /** An option, what it sets, how plugins are told of it, and where a report says so. */
    record Case(RunSetting<?> setting, String option, String told, String place, String reported) {
        @Override
        public String toString() {
            return option;
        }

        /** Returns the names of the option, with the unit and without. */
        List<String> names() {
            return Arrays.asList(CommandTable.REVIEW
                    .line()
                    .getCommandSpec()
                    .findOption(option.split("=", 2)[0])
                    .names());
        }
    }

    static Stream<Case> cases() {
        String criteria = "sign_off.criteria.";
        String metadata = "summary.metadata.";
        return Stream.of(
                new Case(RunSetting.WARN_GAP, "--warn-gap=90s", "90", metadata + "warn_gap_seconds", "90.0"),
                new Case(RunSetting.WARN_GAP, "--warn-gap-minutes=2.5", "150", metadata + "warn_gap_seconds", "150.0"),
                new Case(RunSetting.FAIL_GAP, "--fail-gap=6h", "21600", metadata + "fail_gap_seconds", "21600.0"),
                new Case(
                        RunSetting.REQUIRED_DURATION,
                        "--sign-off-min-duration=72h",
                        "0.5",
                        criteria + "minimum_duration_seconds",
                        "259200"),
                new Case(
                        RunSetting.MINIMUM_UPTIME_RATIO,
                        "--sign-off-min-uptime-ratio=98%",
                        "0.98",
                        criteria + "minimum_uptime_ratio",
                        "0.98"),
                new Case(
                        RunSetting.MINIMUM_SHARPE_RATIO,
                        "--sign-off-min-sharpe=-1.1",
                        "-1.1",
                        criteria + "minimum_sharpe_ratio",
                        "-1.1"),
                new Case(
                        RunSetting.MINIMUM_SHARPE_OBSERVATIONS,
                        "--sign-off-min-sharpe-observations=7",
                        "7",
                        criteria + "minimum_sharpe_observations",
                        "7"),
                new Case(
                        RunSetting.MINIMUM_SHARPE_DAYS,
                        "--sign-off-min-sharpe-days=3.5",
                        "3.5",
                        criteria + "minimum_sharpe_days",
                        "3.5"),
                new Case(
                        RunSetting.ALLOW_WARNINGS,
                        "--sign-off-allow-warnings=false",
                        "false",
                        criteria + "allow_warnings",
                        "false"),
                new Case(
                        RunSetting.REQUIRE_DIARY,
                        "--sign-off-optional-diary=false",
                        "true",
                        criteria + "require_diary",
                        "true"),
                new Case(
                        RunSetting.REQUIRE_PERFORMANCE,
                        "--sign-off-optional-performance=false",
                        "true",
                        criteria + "require_performance",
                        "true"),
                new Case(RunSetting.TREAT_WARN_AS_ERROR, "--treat-warn-as-error", "true", "", ""),
                new Case(RunSetting.JUDGE_SHUTDOWN, "--judge-shutdown=false", "false", "", ""),
                new Case(RunSetting.ALLOW_TRUNCATED, "--allow-truncated=false", "false", "", ""),
                new Case(
                        RunSetting.NUMERIC_LEVELS,
                        "--numeric-levels=python",
                        "python",
                        "summary.logs.level_counts",
                        "{warning=COUNT}"),
                new Case(RunSetting.TEXT_LOGS, "--text-logs", "true", "", ""),
                new Case(RunSetting.PLAIN_OUTPUT, "--plain-output=false", "false", "", ""),
                new Case(RunSetting.DIARY_PATH, "--diary=" + other(), "", "summary.diary.path", other()),
                new Case(
                        RunSetting.PERFORMANCE_PATH,
                        "--performance=" + other(),
                        "",
                        "summary.performance.path",
                        other()));
    }

    private static String other() {
        return directory.resolve("other.json").toString();
    }

    @TempDir
    static Path directory;

    private static Map<String, String> recorded;
    private static Map<String, String> reported;

    @BeforeAll
    static void rehearse() throws IOException {
        Files.writeString(directory.resolve("other.json"), "{}");
        new JarBench(directory)
                .source("Told", """
                        public final class Told implements ReporterProvider {
                            public String id() { return "told"; }
                            public String extension() { return "txt"; }
                            public Reporter create(PluginContext context) {
                                return (report, target) -> {
                                    var out = target.writer();
                                    for (var entry : context.settings().entrySet()) {
                                        out.write(entry.getKey() + "=" + entry.getValue() + "\\n");
                                    }
                                };
                            }
                        }
                        """)
                .service(PluginKind.REPORTER, "acme.Told")
                .build("told.jar");
        run("peculiar", BEAT, PECULIAR);
        run("usual", BEAT, List.of());
        recorded = recorded("peculiar");
        reported = places(audit("peculiar"));
    }

    private static void run(String name, String runtime, List<String> options) {
        List<Object> words = new ArrayList<>(List.of(
                "final-dry-run",
                "--log-dir",
                directory.resolve(name),
                "--diary",
                directory.resolve(name + "-diary.json"),
                "--performance",
                directory.resolve(name + "-performance.json"),
                "--duration",
                "1s"));
        words.addAll(options);
        words.addAll(List.of("--", "sh", "-c", runtime));
        Done.emp(words.toArray()).isReadable();
    }

    private static Done audit(String name, String... options) {
        List<Object> words = new ArrayList<>(List.of("audit", "--log", directory.resolve(name)));
        words.addAll(List.of("--plugins", directory.resolve("told.jar"), "--report", "told=" + told()));
        words.addAll(List.of(options));
        Done audit = Done.emp(words.toArray()).isReadable();
        assertTrue(Files.exists(told()), audit::toString);
        return audit;
    }

    private static Path told() {
        return directory.resolve("told.txt");
    }

    private static Map<String, String> toldSettings() throws IOException {
        return Files.readAllLines(told()).stream()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static Map<String, String> recorded(String name) throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve(name))) {
            Path journal = files.filter(file -> file.getFileName().toString().endsWith("_events.jsonl"))
                    .findFirst()
                    .orElseThrow();
            return new JournalView(JournalReader.read(journal)).settings().texts();
        }
    }

    /** Returns what a report says at each place that one of the options sets. */
    private static Map<String, String> places(Done audit) {
        Map<String, String> places = new TreeMap<>();
        cases().map(Case::place).filter(place -> !place.isEmpty()).forEach(place -> {
            Object at = audit.json();
            for (String key : place.split("\\.")) {
                at = at instanceof Map<?, ?> map ? map.get(key) : null;
            }
            String said = String.valueOf(at);
            places.put(place, place.endsWith("level_counts") ? said.replaceAll("=\\d+", "=COUNT") : said);
        });
        return places;
    }

    @Test
    void everyRecordedSettingIsTriedOrNothingOfAnAudit() {
        Set<String> known = new TreeSet<>();
        cases().forEach(one -> known.add(one.setting().name()));
        OF_THE_RUN_ALONE.forEach(setting -> assertTrue(known.add(setting.name()), setting + " is tried"));
        known.add(RunSetting.RUN_LABEL.name());
        Set<String> all =
                RunSetting.all().stream().map(RunSetting::name).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(all, known);
        recorded.keySet().forEach(name -> assertTrue(all.contains(name), name + " is recorded under no known name"));
    }

    @Test
    void everyOptionOfAnAuditIsTriedOrNothingThatARunRecords() {
        Set<String> known = new HashSet<>(OF_THE_AUDIT_ALONE);
        cases().flatMap(one -> one.names().stream()).forEach(known::add);
        known.add("--run-label");
        known.add("--no-text-logs"); // The other word for --text-logs=false.
        Set<String> options =
                new TreeSet<>(CommandTable.optionNames(CommandTable.AUDIT.line().getCommandSpec()));
        options.addAll(CommandTable.optionNames(CommandTable.REVIEW.line().getCommandSpec()));
        options.removeAll(known);
        assertEquals(Set.of(), options);
    }

    @Test
    void anAuditThatIsToldNothingHoldsToEverySettingOfTheRun() throws IOException {
        audit("peculiar");
        assertEquals(new TreeMap<>(recorded), new TreeMap<>(toldSettings()));
        assertEquals("120.0", reported.get("summary.metadata.warn_gap_seconds"));
        assertEquals("180.0", reported.get("summary.metadata.fail_gap_seconds"));
        assertEquals(
                "0.5 0.9 1.25 2 0.5 true false false",
                Stream.of(
                                "minimum_duration_seconds",
                                "minimum_uptime_ratio",
                                "minimum_sharpe_ratio",
                                "minimum_sharpe_observations",
                                "minimum_sharpe_days",
                                "allow_warnings",
                                "require_diary",
                                "require_performance")
                        .map(key -> reported.get("sign_off.criteria." + key))
                        .collect(Collectors.joining(" ")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void whatIsTypedHoldsAndEveryOtherSettingStaysTheRunsOwn(Case one) throws IOException {
        Map<String, String> expected = new TreeMap<>(reported);
        if (!one.place().isEmpty()) {
            assertNotEquals(one.reported(), expected.put(one.place(), one.reported()), "the case tells nothing");
        }
        Map<String, String> told = new TreeMap<>(recorded);
        if (!one.told().isEmpty()) {
            told.put(one.setting().name(), one.told());
        }
        Done audit = audit("peculiar", one.option());
        assertEquals(told, new TreeMap<>(toldSettings()));
        assertEquals(expected, places(audit));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "treat-warn-as-error,--treat-warn-as-error",
        "judge-shutdown,--judge-shutdown",
        "allow-truncated,--allow-truncated",
        "numeric-levels,--numeric-levels=pino",
        "text-logs,--no-text-logs",
        "plain-output,--plain-output",
        "allow-warnings,--sign-off-allow-warnings",
        "warn-gap-seconds,--warn-gap=1h",
        "minimum-sharpe-ratio,--sign-off-min-sharpe=1"
    })
    void whatARunWasWithoutIsAddedByTypingIt(String name, String option) throws IOException {
        audit("usual", option);
        Map<String, String> told = new TreeMap<>(toldSettings());
        Map<String, String> own = new TreeMap<>(recorded("usual"));
        if (option.equals("--warn-gap=1h")) {
            assertEquals(own, told);
        } else {
            assertNotEquals(own.remove(name), told.remove(name));
            assertEquals(own, told);
        }
    }

    @Test
    void aSignOffAskedForByNameIsTheUsualOneAndWhatItDoesNotNameStaysTheRunsOwn() {
        Map<String, String> usual = places(audit("peculiar", "--sign-off"));
        assertEquals("259200", usual.get("sign_off.criteria.minimum_duration_seconds"));
        assertEquals("0.98", usual.get("sign_off.criteria.minimum_uptime_ratio"));
        assertEquals("true", usual.get("sign_off.criteria.require_diary"));
        assertEquals("true", usual.get("sign_off.criteria.require_performance"));
        assertEquals("false", usual.get("sign_off.criteria.allow_warnings"));
        assertEquals("1.25", usual.get("sign_off.criteria.minimum_sharpe_ratio"));
        assertEquals("2", usual.get("sign_off.criteria.minimum_sharpe_observations"));
    }

    @Test
    void aReviewCallsTheRunByItsOwnNameUnlessAnotherIsTyped() {
        assertEquals("UAT", label());
        assertEquals("Other", label("--run-label", "Other"));
    }

    private static Object label(String... options) {
        List<Object> words =
                new ArrayList<>(List.of("review", "--log", directory.resolve("peculiar"), "--format", "json"));
        words.addAll(List.of(options));
        return Done.emp(words.toArray()).json().get("run_label");
    }
}
