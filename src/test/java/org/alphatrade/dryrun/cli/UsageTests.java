package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.alphatrade.dryrun.evidence.signoff.Criteria;
import org.alphatrade.dryrun.rehearsal.request.RunRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UsageTests {
    @TempDir
    Path directory;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            orchestrate --run-label x | no runtime command; put it after --, as in emp orchestrate [OPTIONS] -- python3 main.py
            orchestrate -- | no runtime command; put it after --, as in emp orchestrate [OPTIONS] -- python3 main.py
            orchestrate python3 main.py | unexpected argument "python3"; the runtime's command goes after --
            orchestrate --log-dir x -- y | --log-dir is an option of final-dry-run-harness (emp final-dry-run), not of final-dry-run (emp orchestrate)
            final-dry-run --output-root x -- y | --output-root is an option of final-dry-run (emp orchestrate), not of final-dry-run-harness (emp final-dry-run)
            final-dry-run -- y | --log-dir DIR is required
            final-dry-run --log-dir l --packet-archive a.tar.gz -- y | --packet-archive "a.tar.gz" needs --packet-dir DIR
            final-dry-run --log-dir l --no-review --review-output r.md -- y | --no-review contradicts --review-output "r.md"; give one of them
            orchestrate --duration-hours abc -- y | --duration-hours "abc" is no duration; write a number or 90s, 2h 30m, PT1H
            orchestrate --duration-hours -1 -- y | --duration-hours "-1" is negative
            orchestrate --duration-hours 0 -- y | --duration-hours "0" must be more than zero
            orchestrate --duration-hours NaN -- y | --duration-hours "NaN" is no duration; write a number or 90s, 2h 30m, PT1H
            orchestrate --duration-hours 1e300 -- y | --duration-hours "1e300" is too long
            orchestrate --duration 72 -- y | --duration "72" has no unit; write 90s, 10m or 72h
            orchestrate --duration 1h --duration-hours 2 -- y | --duration-hours "2" contradicts --duration "PT1H"; give one of them
            orchestrate --duration-hours -- y | --duration-hours needs a value: TIME
            orchestrate --minimum-uptime-ratio 1.01 -- y | --minimum-uptime-ratio "1.01" is outside 0 to 1; write 0.98 or 98%
            orchestrate --minimum-uptime-ratio 101% -- y | --minimum-uptime-ratio "101%" is outside 0 to 1; write 0.98 or 98%
            orchestrate --minimum-uptime-ratio NaN -- y | --minimum-uptime-ratio "NaN" is no ratio; write 0.98 or 98%
            orchestrate --minimum-sharpe-ratio Infinity -- y | --minimum-sharpe-ratio "Infinity" is not a number
            orchestrate --fail-gap-minutes 30 -- y | --fail-gap "30m 0s" is below --warn-gap "1h 0m"
            orchestrate --diary-stale-warn 2m --diary-stale-fail 1m -- y | --diary-stale-fail "1m 0s" is below --diary-stale-warn "2m 0s"
            orchestrate --resource-max-cpu-percent 0 -- y | --resource-max-cpu-percent "0" must be more than zero
            orchestrate --live-gap-alert-severity loud -- y | --live-gap-alert-severity "loud" is not one of warn, fail
            orchestrate --metadata sprint -- y | --metadata "sprint" is not KEY=VALUE
            orchestrate --env =x -- y | --env "=x" is not KEY=VALUE
            orchestrate --plugin-option a=b -- y | --plugin-option "a=b" is not ID.KEY=VALUE
            orchestrate --notes-file nowhere -- y | --notes-file "nowhere" is no file
            orchestrate --run-name a/b -- y | --run-name "a/b" is not a plain name; its directory is that of --output-root
            orchestrate --allow-warnings --treat-warn-as-error -- y | --allow-warnings contradicts --treat-warn-as-error; give one of them
            orchestrate --durration 3 -- y | unknown option "--durration"; did you mean --duration?
            orchestrate --allow-warnings=maybe -- y | --allow-warnings "maybe" is neither true nor false
            smoke --misbehave dance | --misbehave "dance" is not KIND or KIND@SECONDS with a kind out of crash, early-exit, error, leak, linger, silence, stacktrace, stale-diary, stale-performance, warning
            smoke y | unexpected argument "y"
            watch --progress p --max-incidents 0 | --max-incidents "0" must be more than zero
            watch --progress p --interval 0 | --interval "0" must be more than zero
            wrap-up | SUMMARY.json is missing
            backlog --summary s --format xml | --format "xml" is not one of markdown, json, csv
            packet verify | PATH is missing
            packet dance p | the argument "dance" is not one of build, list, verify
            packet build run | build needs --packet-dir DIR
            packet verify p --packet-dir d | --packet-dir "d" is for build, not for verify
            backlog --summary s --min-severity x | --min-severity "x" is not one of pass, warn, fail
            """)
    void badUsageIsOneLineThatNamesTheOptionAndTheValue(String words, String message) {
        Typed typed = Typed.emp(directory, List.of(words.split(" ")));
        String shown = "emp " + words.split(" ")[0];
        assertEquals(64, typed.exit());
        assertEquals(List.of(), typed.requests());
        assertEquals("", typed.out());
        String help = message.contains("--notes-file") ? "" : " (try " + shown + " --help)";
        assertEquals(shown + ": " + message + help + System.lineSeparator(), typed.err());
    }

    @Test
    void anAuditNeedsALog() {
        Typed typed = Typed.in(directory, "emp", "audit");
        assertEquals("emp audit: --log FILE|DIR|GLOB is required (try emp audit --help)\n", typed.err());
        assertEquals(64, typed.exit());
    }

    @Test
    void aLineBreakInAValueStaysOneLine() {
        Typed typed = Typed.emp(directory, List.of("orchestrate", "--metadata", "a\nb\u001b[31m", "--", "y"));
        assertEquals(1, typed.err().lines().count(), typed.err());
        assertFalse(typed.err().contains("\u001b"));
    }

    @Test
    void anUnknownCommandNamesTheNearest() {
        Typed typed = Typed.in(directory, "emp", "orchestrat");
        assertEquals("emp: unknown command \"orchestrat\"; did you mean orchestrate? (try emp --help)\n", typed.err());
        assertEquals(64, typed.exit());
    }

    @Test
    void anObjectiveWithoutAKnownStatusIsRefused() {
        Typed typed = Typed.in(directory, "final-dry-run", "--objective", "governance=perhaps", "--", "y");
        assertEquals(64, typed.exit());
        assertTrue(typed.err().contains("--objective") && typed.err().contains("perhaps"), typed.err());
    }

    @Test
    void aRunDirectoryThatExistsIsRefused() throws IOException {
        Files.createDirectories(directory.resolve("root/mine"));
        Typed typed = Typed.in(
                directory, "final-dry-run", "--output-root", directory + "/root", "--run-name", "mine", "--", "y");
        assertEquals(64, typed.exit());
        assertTrue(typed.err().contains("--run-name \"mine\""), typed.err());
        assertTrue(typed.err().contains("exists already"), typed.err());
    }

    @Test
    void nothingAtAllIsADemo() {
        Typed typed = Typed.in(directory, "final-dry-run");
        assertEquals(RunRequest.Mode.DEMO, typed.run().mode());
        assertEquals(Duration.ofSeconds(30), typed.run().timing().requiredDuration());
        assertEquals(
                Duration.ofSeconds(30), typed.run().signOff().minimumDuration().orElseThrow());
        assertTrue(typed.out().contains("jbang final-dry-run@alphatrade --duration 10m -- YOUR COMMAND"), typed.out());
    }

    @ParameterizedTest
    @CsvSource({
        "--skip-diary-evidence,false,true,false",
        "--skip-performance-evidence,true,false,false",
        "--allow-warnings,true,true,true"
    })
    void eachTermOfTheSignOffIsTheOneThatWasTyped(String option, boolean diary, boolean performance, boolean warnings) {
        Criteria criteria =
                Typed.in(directory, "final-dry-run", option, "--", "y").run().signOff();
        assertEquals(
                List.of(diary, performance, warnings),
                List.of(criteria.requireDiary(), criteria.requirePerformance(), criteria.allowWarnings()));
    }

    @Test
    void aBrokenEngineIsAnInternalErrorInOneLine() {
        java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
        java.io.PrintStream print = new java.io.PrintStream(err, true, java.nio.charset.StandardCharsets.UTF_8);
        var console = new org.alphatrade.dryrun.rehearsal.request.UserConsole(System.in, print, print, false, false);
        Emp emp = new Emp(
                console,
                () -> {
                    throw new IllegalStateException("out of\ncheese");
                },
                directory);
        assertEquals(70, emp.run("final-dry-run", "--", "y"));
        assertEquals(
                1, err.toString(java.nio.charset.StandardCharsets.UTF_8).lines().count());
    }

    @Test
    void theVersionNamesTheJdk() {
        Typed typed = Typed.in(directory, "final-dry-run-audit", "--version");
        assertTrue(typed.out().contains(System.getProperty("java.version")), typed.out());
        assertEquals(0, typed.exit());
    }

    @Test
    void theVersionIsThatOfTheBuild() throws IOException {
        Path pom = Path.of(System.getProperty("project.root", "..")).resolve("pom.xml");
        assertTrue(Files.readString(pom)
                .contains("<version>" + org.alphatrade.dryrun.rehearsal.verdict.ToolVersion.current() + "</version>"));
    }

    @Test
    void settingsAreInSecondsUnderTheirOwnNames() {
        Typed typed = Typed.in(
                directory, "final-dry-run", "--live-gap-alert-minutes", "1.5", "--diary-stale-warn", "90s", "--", "y");
        var settings = typed.run().settings().texts();
        assertEquals("90", settings.get("live-gap-alert-seconds"));
        assertEquals("90", settings.get("diary-stale-warn-seconds"));
        assertEquals("259200", settings.get("duration-seconds"));
        assertFalse(settings.containsKey("diary-stale-fail-seconds"));
    }

    @Test
    void theLastValueOfAMetadataKeyWins() {
        Typed typed = Typed.in(directory, "final-dry-run", "--metadata", "a=1", "--metadata", "a=2=3", "--", "y");
        assertEquals("2=3", typed.run().metadata().get("a"));
    }

    @Test
    void theRunbooksCommandIsUnderstood() {
        Typed typed = Typed.in(
                directory,
                "final-dry-run-harness",
                ("--log-dir artifacts/x --progress-path artifacts/x/progress.json --duration-hours 72"
                                + " --minimum-uptime-ratio 0.98 --diary d.jsonl --performance p.json --compress-logs"
                                + " --metadata sprint=phase2 --metadata run_id=r -- python3 main.py --symbols A,B")
                        .split(" "));
        assertEquals(
                List.of("python3", "main.py", "--symbols", "A,B"), typed.run().command());
        assertEquals(Duration.ofHours(72), typed.run().timing().duration());
    }

    @Property(tries = 200)
    void everythingAfterTheDashesIsUntouched(@ForAll List<String> rest) {
        List<String> args = new ArrayList<>(List.of("orchestrate", "--run-label", "x", "--", "program"));
        args.addAll(rest);
        args.addAll(List.of("--", "--help", "@file", "${sys:user.home}", "--duration-hours", "x"));
        assertEquals(
                args.subList(4, args.size()),
                Typed.emp(Path.of("nowhere"), args).run().command());
    }

    @Property(tries = 300)
    void nothingThatIsTypedEverShowsAStackTrace(@ForAll List<String> words) {
        Typed typed = Typed.in(Path.of("nowhere"), "emp", words.toArray(String[]::new));
        assertTrue(typed.exit() == 0 || typed.exit() == 64, typed.err());
        assertTrue(typed.err().lines().count() <= 1, typed.err());
    }

    @Test
    void theProgramWithAddOnsIsCalledByItsName() {
        assertTrue(Typed.in(directory, "emp-addons").out().startsWith("Usage: emp-addons COMMAND [OPTIONS]"));
        assertTrue(Typed.in(directory, "emp-addons", "help", "audit").out().startsWith("Usage: emp-addons audit "));
        assertEquals(
                "emp-addons audit: --log FILE|DIR|GLOB is required (try emp-addons audit --help)\n",
                Typed.in(directory, "emp-addons", "audit").err());
        assertTrue(
                Typed.in(directory, "emp-addons", "audti").err().startsWith("emp-addons: unknown command \"audti\""));
    }
}
