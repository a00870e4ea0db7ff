package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether day or month stands first is a matter of the whole file, and of those beside it. */
final class DayAndMonthTests {
    private static final Instant LONG_AGO = Instant.parse("2020-05-05T00:00:00Z");

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "dd/MM/yyyy HH:mm:ss; 2026-01-10T22:00:00",
                "MM/dd/yyyy HH:mm:ss; 2026-01-10T22:00:00",
                "M/d/yyyy h:mm:ss a; 2026-01-10T22:00:00",
                "dd/MM/yyyy HH:mm:ss,SSS; 2026-03-04T22:00:00",
                "MM/dd/yyyy HH:mm:ss; 2026-03-04T22:00:00",
                "'['dd/MM/yyyy HH:mm:ss']'; 2026-11-29T22:00:00",
                "MM-dd-yyyy HH:mm:ss; 2026-01-10T22:00:00",
                "dd-MM-yyyy HH:mm:ss; 2026-01-10T22:00:00",
                "dd/MM/yy HH:mm:ss; 2026-03-04T22:00:00",
                "MM/dd/yy HH:mm:ss; 2026-03-04T22:00:00",
                "yy/MM/dd HH:mm:ss; 2026-03-04T22:00:00",
                "yy/MM/dd HH:mm:ss; 2026-03-30T22:00:00",
                "'['dd/MM/yy HH:mm:ss']'; 2026-03-04T22:00:00",
                "'[Nest] 12  - 'dd/MM/yyyy, h:mm:ss a '  '; 2026-03-04T22:00:00",
            })
    void hoursOfThreeDaysFollowEachOther(String pattern, LocalDateTime from) throws IOException {
        write("bot.log", pattern, from, 72, LONG_AGO);
        assertTimes(audit(), from, from.plusHours(71));
    }

    @ParameterizedTest
    @CsvSource({
        "dd/MM/yyyy HH:mm:ss, 2026-01-10T22:00:00",
        "MM/dd/yyyy HH:mm:ss, 2026-01-10T22:00:00",
        "dd/MM/yyyy HH:mm:ss.SSS, 2026-03-04T22:00:00",
        "MM/dd/yyyy HH:mm:ss, 2026-03-04T22:00:00",
        "dd-MM-yyyy HH:mm:ss, 2026-03-04T22:00:00",
        "MM-dd-yyyy HH:mm:ss, 2026-03-04T22:00:00",
    })
    void soDoThoseOfObjects(String pattern, LocalDateTime from) throws IOException {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.US);
        StringBuilder log = new StringBuilder();
        for (int hour = 0; hour < 72; hour++) {
            log.append("{\"level\":\"info\",\"msg\":\"tick\",\"time\":\"")
                    .append(format.format(from.plusHours(hour)))
                    .append("\"}\n");
        }
        Files.writeString(directory.resolve("bot.log"), log);
        assertTimes(audit(), from, from.plusHours(71));
    }

    @Test
    void whatALaterPartOfAPackedFileSaysCountsForItsBeginning() throws IOException {
        LocalDateTime from = LocalDateTime.parse("2026-01-11T00:00:00");
        Path plain = write("bot.log", "dd/MM/yyyy HH:mm:ss", from, 0, LONG_AGO);
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(directory.resolve("bot.log.gz")))) {
            for (int i = 0; i < 48 * 60; i++) {
                packed.write(line("dd/MM/yyyy HH:mm:ss", from.plusMinutes(i), "x".repeat(400)));
            }
        }
        Files.delete(plain);
        assertTimes(audit(), from, from.plusMinutes(48 * 60 - 1));
    }

    @Test
    void aFileOfOneDayIsReadAsThoseBesideIt() throws IOException {
        LocalDateTime from = LocalDateTime.parse("2026-01-11T00:00:00");
        for (int day = 0; day < 3; day++) {
            write("bot-" + day + ".log", "dd/MM/yyyy HH:mm:ss", from.plusDays(day), 24, LONG_AGO);
        }
        assertTimes(audit(), from, from.plusHours(71));
    }

    @Test
    void filesOfADayEachThatWereCopiedFollowEachOther() throws IOException {
        LocalDateTime from = LocalDateTime.parse("2026-02-01T00:00:00");
        for (int day = 0; day < 3; day++) {
            write("bot-" + day + ".log", "dd/MM/yyyy HH:mm:ss", from.plusDays(day), 24, LONG_AGO);
        }
        assertTimes(audit(), from, from.plusHours(71));
    }

    @Test
    void aFileOfOneDayAloneEndsOnTheDayOnWhichItWasWritten() throws IOException {
        LocalDateTime from = LocalDateTime.parse("2026-03-04T00:00:00");
        write("bot.log", "dd/MM/yyyy HH:mm:ss", from, 24, from.plusHours(24).toInstant(ZoneOffset.UTC));
        assertTimes(audit(), from, from.plusHours(23));
    }

    @Test
    void anyFourDaysInAnyOrderFollowEachOther() throws IOException {
        long seed = Long.getLong("dryrun.seed", 20260102);
        Random random = new Random(seed);
        String[] patterns = {"dd/MM/yyyy HH:mm:ss", "MM/dd/yyyy HH:mm:ss", "dd-MM-yyyy HH:mm:ss", "MM-dd-yyyy HH:mm:ss"
        };
        for (int i = 0; i < 60; i++) {
            LocalDateTime from = LocalDateTime.parse("2025-01-01T00:00:00").plusHours(random.nextInt(24 * 365));
            String pattern = patterns[random.nextInt(patterns.length)];
            write("bot.log", pattern, from, 80, LONG_AGO);
            Map<?, ?> run = audit();
            assertEquals(
                    from.toInstant(ZoneOffset.UTC).toString() + " "
                            + from.plusHours(79).toInstant(ZoneOffset.UTC),
                    run.get("started_at") + " " + run.get("ended_at"),
                    "dryrun.seed=" + seed + ": " + pattern + " " + from);
        }
    }

    private Path write(String name, String pattern, LocalDateTime from, int hours, Instant written) throws IOException {
        Path file = directory.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int hour = 0; hour < hours; hour++) {
                out.write(line(pattern, from.plusHours(hour), ""));
            }
        }
        Files.setLastModifiedTime(file, FileTime.from(written));
        return file;
    }

    private static byte[] line(String pattern, LocalDateTime at, String more) {
        String time = DateTimeFormatter.ofPattern(pattern, Locale.US).format(at);
        return (time + " INFO feed: tick " + more + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private Map<?, ?> audit() {
        Done audit = Done.emp("audit", "--no-plugins", "--log", directory);
        return (Map<?, ?>) ((Map<?, ?>) audit.json().get("summary")).get("logs");
    }

    private static void assertTimes(Map<?, ?> run, LocalDateTime from, LocalDateTime to) {
        assertEquals(from.toInstant(ZoneOffset.UTC).toString(), run.get("started_at"));
        assertEquals(to.toInstant(ZoneOffset.UTC).toString(), run.get("ended_at"));
    }
}
