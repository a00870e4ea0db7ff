package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs that are run every so often while a run lasts, in the way of Nagios plugins. */
@Timeout(120)
class LiveCheckTests {
    /** Says something else each time, in the words of check_disk. */
    private static final String CHANGING = """
            n=$(cat turn 2>/dev/null || echo 0); echo $((n+1)) > turn
            echo "$SECRET.$HANDED_ON" > seen
            case $n in
              0) echo "DISK OK - free space: / 3326 MB (56%); | /=2643MB;5948;5958;0;5968 '/my home'=12MB;@5:10;~:10"; exit 0;;
              1) echo "DISK WARNING - free space: / 20 MB (1%); | /=5948MB;5948;5958;0;5968"; exit 1;;
              *) echo "DISK CRITICAL - free space: / 3 MB (0%); | /=5965MB;5948;5958;0;5968"; echo more; exit 2;;
            esac
            """;

    @TempDir
    Path directory;

    @Test
    void whatItSaysIsRaisedLiveKeptInTheJournalAndFoundAgainByAnAudit() throws IOException {
        check("disk-space", CHANGING, "\"every\": \"1s\", \"environment\": [\"HANDED_ON\"]");

        Done run = rehearse("4s");

        assertEquals(2, run.exit(), run::toString);
        assertTrue(run.out().contains("WARN  disk-space: DISK WARNING - free space: / 20 MB (1%);"), run::toString);
        assertTrue(run.out().contains("FAIL  disk-space: DISK CRITICAL - free space: / 3 MB (0%);"), run::toString);
        Map<?, ?> first = results().get(0);
        assertEquals("pass", first.get("status"));
        assertEquals("DISK OK - free space: / 3326 MB (56%);", first.get("summary"));
        assertEquals(
                List.of(
                        Json.parseObject("{\"label\":\"/\",\"value\":2643,\"unit\":\"MB\",\"warning\":\"5948\","
                                + "\"critical\":\"5958\",\"minimum\":0,\"maximum\":5968}"),
                        Json.parseObject("{\"label\":\"/my home\",\"value\":12,\"unit\":\"MB\","
                                + "\"warning\":\"@5:10\",\"critical\":\"~:10\"}")),
                first.get("measures"));
        assertEquals("more", results().get(2).get("details"));
        assertEquals(".", Files.readString(directory.resolve("seen")).strip(), "of the environment only what is named");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file("_events.jsonl"))));

        String line = "disk-space ran " + results().size() + " of the ";
        assertTrue(Files.readString(directory.resolve("run/summary.md")).contains(line), "the summary names it");
        String brief = Files.readString(directory.resolve("run/review.md"));
        assertTrue(brief.contains("## Live checks") && brief.contains(line), brief);
        assertTrue(brief.contains("1 OK, 1 WARNING, ") && brief.contains("last CRITICAL at "), brief);
        Map<?, ?> account = account(Json.parseObject(Files.readString(directory.resolve("run/summary.json"))));
        assertEquals((long) results().size(), account.get("runs"));
        assertEquals(Map.of("/", "5965MB"), account.get("last_figures"));

        List<String> live = ids(Json.parseObject(Files.readString(directory.resolve("run/summary.json"))));
        Files.delete(directory.resolve("turn"));
        Done audit = audit("run");
        assertEquals(2, live.size(), live::toString);
        assertEquals(live, ids(audit.json()));
        assertEquals(account, account(audit.json()));
        for (String ready : List.of("executive-brief", "risk-committee")) {
            Path written = directory.resolve(ready);
            Done.emp(
                    "audit",
                    "--log",
                    directory.resolve("run"),
                    "--plugins",
                    directory.resolve("disk-space.plugin.json"),
                    "--plugins",
                    ready,
                    "--report",
                    ready + "=" + written);
            assertTrue(Files.readString(written).contains(line), ready);
        }
        assertFalse(Files.exists(directory.resolve("turn")), "an audit runs no check");
        assertTrue(
                Files.readString(file("_incidents.jsonl")).contains(live.get(0).split(" ")[0]));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sleep 100                               | it did not answer within 1 s",
                "trap '' TERM; while :; do sleep 1; done | it did not answer within 1 s",
                "echo bad; exit 9                        | it ended with exit code 9, which is none of 0, 1, 2 and 3",
                "exit 0                                  | it ended with exit code 0 and said nothing",
                "echo 'UNKNOWN - no route'; exit 3       | UNKNOWN - no route",
                "head -c 100000 /dev/zero                | it wrote more than 65536 bytes",
                "rm check.sh; echo OK                    | it could not be started",
            })
    void withoutAnAnswerTheRunIsUnknownAndGoesOn(String script, String why) throws IOException {
        check("disk-space", script + "\n", "\"every\": \"1s\", \"timeout\": \"1s\"");

        Done run = rehearse("3s");

        assertEquals(2, run.exit(), run::toString);
        String summary = Files.readString(directory.resolve("run/summary.json"));
        assertTrue(summary.contains("The detector 'disk-space' ("), () -> summary);
        assertTrue(summary.contains(why), () -> summary);
        assertTrue(run.out().contains("no answer: " + why), run::toString);
        long ticks = Files.readString(file("Z.jsonl"))
                .lines()
                .filter(line -> line.contains("tick"))
                .count();
        assertTrue(ticks > 8, () -> "the pump was held up: " + ticks);
        assertEquals(2, audit("run").exit());
    }

    @Test
    void allIsWellWhenEachRunOfItSaysSo() throws IOException {
        check("disk-space", "echo 'OK - fine'\n", "\"every\": \"1s\"");

        Done run = rehearse("3s");

        assertEquals(0, run.exit(), run::toString);
        assertTrue(results().size() >= 2, () -> "too few runs of it");
        Done without = Done.emp("audit", "--log", directory.resolve("run"), "--no-plugins");
        assertEquals(2, without.exit(), without::toString);
        assertTrue(without.out().contains("judged by the detector 'disk-space'"), without::toString);
    }

    @Test
    void aRunJournalledWithoutItIsUnknownAndBareLogsAreNotChecked() throws IOException {
        Done run = Rehearsed.into(directory, "run", "2s", "--no-plugins");
        assertEquals(0, run.exit(), run::toString);
        check("disk-space", "echo 'OK - fine'\n", "\"every\": \"1s\"");

        Done audit = audit("run");

        assertEquals(2, audit.exit(), audit::toString);
        assertTrue(audit.out().contains("there is no result of it in the journal of the run"), audit::toString);
        Path bare = Files.writeString(
                directory.resolve("bare.jsonl"),
                "{\"timestamp\":\"2026-01-02T03:04:05Z\",\"level\":\"info\",\"message\":\"up\"}\n");
        Done bareAudit = Done.emp(
                "audit",
                "--format",
                "markdown",
                "--log",
                bare,
                "--plugins",
                directory.resolve("disk-space.plugin.json"));
        assertTrue(bareAudit.out().contains("it is run during a live run only"), bareAudit::toString);
    }

    @Test
    void checkAndTryRunItOnceAndSayWhatItSaid() throws IOException {
        check("disk-space", "echo 'DISK OK - 5 MB | a=5MB b=x'\n", "\"every\": \"1s\"");
        Path manifest = directory.resolve("disk-space.plugin.json");

        Done check = Done.emp("plugins", "check", "--plugins", manifest);
        assertEquals(0, check.exit(), check::toString);
        assertTrue(
                check.out()
                        .contains("note: run once it says pass: 'DISK OK - 5 MB', with 1 figure;"
                                + " among its performance data 'b=x' is no figure"),
                check::toString);

        Path bare = Files.writeString(
                directory.resolve("bare.jsonl"),
                "{\"timestamp\":\"2026-01-02T03:04:05Z\",\"level\":\"info\",\"message\":\"up\"}\n");
        Done attempt = Done.emp("plugins", "try", manifest, "--log", bare);
        assertTrue(attempt.out().contains("run once it says pass"), attempt::toString);

        check("disk-space", "exit 7\n", "\"every\": \"1s\"");
        Done broken = Done.emp("plugins", "check", "--plugins", manifest);
        assertEquals(2, broken.exit(), broken::toString);
        assertTrue(broken.out().concat(broken.err()).contains("run once it gave no answer"), broken::toString);
        assertEquals(2, Done.emp("plugins", "try", manifest, "--log", bare).exit());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kind\": \"check\"                                        | 'every' is missing",
                "\"kind\": \"check\", \"every\": \"10ms\"                   | 'every' is not between 1s and 1d",
                "\"kind\": \"check\", \"every\": \"5s\", \"timeout\": \"6s\" | 'timeout' is longer than 'every'",
                "\"kind\": \"check\", \"every\": \"5s\", \"attempts\": 0 | 'attempts' is no whole number from 1 to 1000",
                "\"kind\": \"check\", \"every\": \"5s\", \"mayBeUnknown\": -1 | 'mayBeUnknown' is no whole number",
                "\"kind\": \"check\", \"every\": \"5s\", \"interest\": {}   | 'interest' is not for live checks",
                "\"kind\": \"objective\", \"every\": \"5s\"                 | 'every' is for live checks only",
                "\"kind\": \"chek\"                                         | did you mean 'check'?",
            })
    void mistakesInAManifestAreNamed(String keys, String why) throws IOException {
        program("echo OK\n");
        Path manifest = Files.writeString(
                directory.resolve("disk-space.plugin.json"),
                "{\"id\": \"disk-space\", \"command\": [\"check.sh\"], " + keys + "}");
        Done check = Done.emp("plugins", "check", "--plugins", manifest);
        assertEquals(2, check.exit(), check::toString);
        assertTrue(check.out().concat(check.err()).contains(why), check::toString);
    }

    private void check(String id, String script, String keys) throws IOException {
        program(script);
        Files.writeString(
                directory.resolve(id + ".plugin.json"),
                "{\"id\": \"" + id + "\", \"kind\": \"check\", \"command\": [\"check.sh\"], " + keys + "}");
    }

    private void program(String script) throws IOException {
        Path file = Files.writeString(directory.resolve("check.sh"), "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Done rehearse(String duration) {
        return Rehearsed.into(
                directory,
                "run",
                duration,
                "--plugins",
                directory.resolve("disk-space.plugin.json").toString());
    }

    private Done audit(String run) {
        return Done.emp(
                "audit", "--log", directory.resolve(run), "--plugins", directory.resolve("disk-space.plugin.json"));
    }

    private List<Map<String, Object>> results() throws IOException {
        return Files.readString(file("_events.jsonl"))
                .lines()
                .filter(line -> line.contains("\"check_result\""))
                .map(Json::parseObject)
                .toList();
    }

    private Path file(String ending) throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("run/logs"))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Map<?, ?> account(Map<String, Object> summary) {
        Map<?, ?> metadata = (Map<?, ?>) ((Map<?, ?>) summary.get("summary")).get("metadata");
        return (Map<?, ?>) ((List<?>) metadata.get("live_checks")).get(0);
    }

    private static List<String> ids(Map<String, Object> summary) {
        return ((List<?>) summary.get("incidents"))
                .stream()
                        .map(each -> (Map<?, ?>) each)
                        .filter(each -> "disk-space".equals(each.get("detector")))
                        .map(each -> each.get("id") + " " + each.get("severity") + " " + each.get("count"))
                        .sorted()
                        .toList();
    }
}
