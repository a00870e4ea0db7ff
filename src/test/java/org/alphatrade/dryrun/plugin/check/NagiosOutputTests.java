package org.alphatrade.dryrun.plugin.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alphatrade.dryrun.spi.Observation.CheckResult.Measure;
import org.alphatrade.dryrun.spi.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Output as the plugins of the Monitoring Plugins project and of others write it. */
class NagiosOutputTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '"',
            value = {
                "/=2643MB;5948;5958;0;5968 # [/ 2643 MB 5948 5958 0 5968] #",
                "time=0.002722s;;;0.000000;10.000000 size=8842B;;;0 # [time 0.002722 s - - 0.000000 10.000000][size 8842 B - - 0 -] #",
                "load1=0.280;5.000;10.000;0; load5=0.22;4;6;0; # [load1 0.280 - 5.000 10.000 0 -][load5 0.22 - 4 6 0 -] #",
                "rta=0.066ms;100.000;500.000;0; pl=0%;20;60;0;100 # [rta 0.066 ms 100.000 500.000 0 -][pl 0 % 20 60 0 100] #",
                "'C:\\ used'=12.5GB;~:80;@10:20 # [C:\\ used 12.5 GB ~:80 @10:20 - -] #",
                "'it''s'=1c # [it's 1 c - - - -] #",
                "offset=-0.000033s;60:;:120 jitter=U # [offset -0.000033 s 60: :120 - -][jitter U - - - - -] #",
                "a=1e-05s # [a 1e-05 s - - - -] #",
                "free=1,5MB b=2 # [b 2 - - - - -] # free=1,5MB",
                "users=3 words of no use x=4;a;b # [users 3 - - - - -] # words of no use x=4;a;b",
                "'open=3 next=4 # [open 3 - - - - -][next 4 - - - - -] # '",
            })
    void figuresAreReadAndWhatIsNoneIsKept(String text, String figures, String unread) {
        PerformanceData data = PerformanceData.of(text);

        assertEquals(
                figures, data.measures().stream().map(NagiosOutputTests::shown).collect(Collectors.joining()));
        assertEquals(unread == null ? "" : unread, data.unread());
    }

    private static String shown(Measure m) {
        return "["
                + String.join(
                        " ",
                        m.label(),
                        number(m.value(), "U"),
                        text(m.unit()),
                        text(m.warning()),
                        text(m.critical()),
                        number(m.minimum(), "-"),
                        number(m.maximum(), "-"))
                + "]";
    }

    private static String number(Optional<BigDecimal> number, String none) {
        return number.map(BigDecimal::toString)
                .orElse(none)
                .replace("0.000010", "1e-05")
                .replace("0.00001", "1e-05");
    }

    private static String text(String text) {
        return text.isEmpty() ? "-" : text;
    }

    @Test
    void furtherLinesAreDetailsUntilABarAndFiguresBehindIt() {
        NagiosOutput output = NagiosOutput.of("""
                DISK OK - free space: / 3326 MB (56%); | /=2643MB;5948;5958;0;5968
                / 15272 MB (77%);
                /boot 68 MB (69%);
                /home 69357 MB (27%); | /boot=68MB;88;93;0;98
                /home=69357MB;253404;253409;0;253414
                """);

        assertEquals("DISK OK - free space: / 3326 MB (56%);", output.summary());
        assertEquals("/ 15272 MB (77%);\n/boot 68 MB (69%);\n/home 69357 MB (27%);", output.details());
        assertEquals(
                List.of("/", "/boot", "/home"),
                output.performance().measures().stream().map(Measure::label).toList());
    }

    @Test
    void aCodeOfNoneAndSilenceAreNoAnswer() {
        assertEquals(Status.WARN, status("LOAD WARNING", 1));
        assertEquals(Status.UNKNOWN, status("it works", 4));
        assertEquals(Status.UNKNOWN, status("killed", 137));
        assertEquals(Status.UNKNOWN, status("  \n\n", 0));
        assertEquals(Status.UNKNOWN, status(" | a=1", 0));
    }

    private static Status status(String text, int exit) {
        return NagiosOutput.of(text)
                .result("x", exit)
                .build(java.time.Instant.EPOCH, Duration.ZERO)
                .status();
    }

    @Test
    void aFloodOfFiguresIsBounded() {
        String text = "OK | " + "'a b'=1;2;3;4;5 ".repeat(3_000) + "'".repeat(60_000) + "a".repeat(60_000);

        PerformanceData data = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> NagiosOutput.of(text).performance());

        assertEquals(200, data.measures().size());
        assertTrue(data.unread().length() < 1_100, data.unread());
    }
}
