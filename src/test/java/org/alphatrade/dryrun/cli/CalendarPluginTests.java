package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.base.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An iCalendar file beside a script says when something counts. The log begins on a Friday at midnight. */
final class CalendarPluginTests {
    private static final long HOUR = 3_600;
    private static final String MAINTENANCE = """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            SUMMARY:The venue is serviced
            DTSTART:20251205T220000Z
            DTEND:20251205T230000Z
            RRULE:FREQ=WEEKLY
            END:VEVENT
            END:VCALENDAR
            """;

    @TempDir
    Path directory;

    @BeforeEach
    void calendar() throws IOException {
        Files.writeString(directory.resolve("maintenance.ics"), MAINTENANCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "when { event == 'lost' && during(calendar('maintenance.ics')) }",
                "when { event == 'lost' }; during calendar('maintenance.ics')",
                "when { event == 'lost' }; during calendar(\"maintenance.ics\", zone: 'Europe/London')",
                "when { event == 'lost' && !during('FRI 23:00-FRI 22:00 UTC') }; during calendar('maintenance.ics')",
                "rule { when { event == 'lost' }; during calendar('maintenance.ics'); severity PASS; reason 'maintenance' }"
            })
    void whatIsKnownInItsEventsIsKnownAtNoOtherTime(String known) throws IOException {
        String rest = known.startsWith("rule") ? "" : "; severity PASS; reason 'maintenance'";
        List<Map<String, Object>> parts = log("detector('sessions') { on event: 'lost' }\nclassifier('window') { "
                        + known + rest + " }")
                .incidents();
        assertEquals(
                List.of("fail 2 null", "pass 2 window"),
                parts.stream()
                        .map(part -> part.get("severity") + " " + part.get("count") + " " + part.get("classified_by"))
                        .sorted()
                        .toList());
    }

    @Test
    void aDetectorJudgesInItsEventsOrOutsideOfThem() throws IOException {
        assertEquals(
                List.of("fail 2 free", "fail 2 in", "fail 2 out"),
                log("""
                        detector('in') { on event: 'lost'; during calendar('maintenance.ics'); summary 'in' }
                        detector('out') { on event: 'lost'; outside calendar('maintenance.ics'); summary 'out' }
                        detector('free') {
                            inspect { if (event == 'lost' && during(calendar('maintenance.ics'))) raise 'free' }
                        }
                        """).raised().stream().sorted().toList());
    }

    @Test
    void silenceIsMissedOutsideOfMaintenanceOnly() throws IOException {
        Scripted log = new Scripted(
                directory,
                "detector('ticks') { on event: 'tick'; atLeast 1, within: '10m'; outside calendar('maintenance.ics') }");
        for (long minute = 0; minute < 30 * 60; minute += 5) {
            boolean quiet = minute > 22 * 60 && minute < 23 * 60 || minute > 25 * 60 && minute < 26 * 60;
            log.at(minute * 60, quiet ? "other" : "tick");
        }
        assertEquals(
                List.of("fail 1"),
                log.raised().stream().map(one -> one.substring(0, 6)).toList());
    }

    @Test
    void theCalendarIsPartOfThePlugin() throws IOException {
        Scripted log = log("detector('in') { on event: 'lost'; during calendar('maintenance.ics') }");
        Object before = hash(log.audit());
        Files.writeString(directory.resolve("maintenance.ics"), MAINTENANCE.replace("22", "21"));
        assertNotEquals(before, hash(log.audit()), "another calendar is another plugin");
        Files.writeString(directory.resolve("maintenance.ics"), MAINTENANCE);
        assertEquals(before, hash(log.audit()));
        Files.createDirectory(directory.resolve("plugins"));
        Files.copy(directory.resolve("maintenance.ics"), directory.resolve("plugins/maintenance.ics"));
        Files.copy(directory.resolve("mine.groovy"), directory.resolve("plugins/mine.groovy"));
        Done check = Done.emp("plugins", "check", "--plugins", directory.resolve("plugins"));
        assertEquals(0, check.exit(), check::toString);
    }

    @Test
    void aCalendarThatCannotBeReliedOnIsUnknownAndSaidWhereItIsNamed() throws IOException {
        Scripted log = log("""
                // calendar('commented.ics') and 'calendar("quoted.ics")' are none
                detector('in') { on event: 'lost'; during calendar('gone.ics') }
                detector('braces') {
                    when { event == 'lost' && during(calendar('cut.ics')) }
                }
                detector('up') { on event: 'lost'; during calendar('../maintenance.ics') }
                detector('made') { on event: 'lost'; during calendar('main' + 'tenance.ics') }
                """);
        Files.writeString(directory.resolve("cut.ics"), MAINTENANCE.replace("END:VCALENDAR", ""));
        assertEquals(
                List.of(
                        "mine.groovy:2: the calendar 'gone.ics' is not there; put it beside the script",
                        "mine.groovy:4: the calendar 'cut.ics' is cut off: it does not end with END:VCALENDAR",
                        "mine.groovy:6: the calendar '../maintenance.ics' is no file beside the script; write its name,"
                                + " such as 'maintenance.ics'",
                        "mine.groovy:7: a calendar is named by a text in quotes, so that it is part of the plugin:"
                                + " calendar('maintenance.ics')"),
                log.problems());
        Map<?, ?> summary = (Map<?, ?>) log.audit().isNoPass().json().get("summary");
        assertEquals("unknown", summary.get("status"), summary::toString);
    }

    @Test
    void aLiveRunAndItsAuditFindTheSame() throws IOException {
        String now = java.time.format.DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
                .format(java.time.Instant.now()
                        .atOffset(java.time.ZoneOffset.UTC)
                        .minusHours(1));
        Files.writeString(
                directory.resolve("maintenance.ics"),
                "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nDTSTART:" + now
                        + "\nDURATION:PT2H\nEND:VEVENT\nEND:VCALENDAR\n");
        Path plugin = Files.writeString(directory.resolve("mine.groovy"), """
                detector('in') { on event: 'lost'; during calendar('maintenance.ics'); summary 'in' }
                detector('out') { on event: 'lost'; outside calendar('maintenance.ics'); summary 'out' }
                """);
        Path run = directory.resolve("run");
        Done live = Done.emp(
                "orchestrate",
                "--output-root",
                directory,
                "--run-name",
                "run",
                "--duration",
                "2s",
                "--skip-diary-evidence",
                "--skip-performance-evidence",
                "--no-resource-monitor",
                "--plugins",
                plugin,
                "--",
                "sh",
                "-c",
                "echo '{\"level\":\"info\",\"event\":\"lost\",\"message\":\"lost\"}'; exec sleep 10");
        List<String> raised = summaries(Json.parseObject(Files.readString(run.resolve("summary.json"))));
        assertTrue(raised.contains("in") && !raised.contains("out"), live::toString);
        assertEquals(
                raised,
                summaries(Done.emp("audit", "--log", run, "--plugins", plugin).json()));
    }

    @SuppressWarnings("unchecked")
    private static List<String> summaries(Map<String, Object> summary) {
        return ((List<Map<String, Object>>) summary.get("incidents"))
                .stream()
                        .map(incident -> String.valueOf(incident.get("summary")))
                        .toList();
    }

    private Scripted log(String script) {
        return new Scripted(directory, script)
                .at(21 * HOUR + 3_599, "lost")
                .at(22 * HOUR, "lost")
                .at(22 * HOUR + 3_599, "lost")
                .at(23 * HOUR, "lost");
    }

    @SuppressWarnings("unchecked")
    private static Object hash(Done audit) {
        List<Map<String, Object>> plugins =
                (List<Map<String, Object>>) audit.json().get("plugins");
        return plugins.stream()
                .filter(plugin -> plugin.get("id").equals("in"))
                .findFirst()
                .orElseThrow()
                .get("sha256");
    }
}
