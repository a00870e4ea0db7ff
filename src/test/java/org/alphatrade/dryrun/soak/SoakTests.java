package org.alphatrade.dryrun.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The soak in small, and what it makes of its options. */
class SoakTests {
    private static final Path ROOT =
            Path.of(System.getProperty("project.root", "..")).toAbsolutePath().normalize();

    @TempDir
    Path directory;

    @Test
    @Tag("soak")
    @Timeout(120)
    void aTinySoakHoldsInEveryProof() throws Exception {
        assertTrue(Files.exists(new Alias(ROOT).jar()), "needs the packaged jar: mvn -DskipTests package");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Options options = new Options(
                3,
                20_000,
                new LinkedHashSet<>(List.of("plain", "compressed", "both", "traces", "signals", "kills")),
                0,
                false,
                directory.toString());

        int exit = new Soak(ROOT, options, new PrintStream(said, true, StandardCharsets.UTF_8), false).run();

        assertEquals(0, exit, () -> said.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aFailedProofIsToldAndNeverEndsWellEvenWithTheTargetMet() {
        Outcome outcome = new Outcome("plain");
        outcome.proofs().hold(true, () -> "");
        outcome.proofs().equal("records", 2_000L, 1_999L);
        outcome.end();

        assertTrue(outcome.line().contains("1 FAILED, 1 held"), outcome.line());
        assertEquals(List.of("records: 1999 instead of 2000"), outcome.tree().get("failures"));
    }

    @Test
    void aPartThatBreaksProvesNothing() throws Exception {
        Options options = new Options(1, 1_000, new LinkedHashSet<>(List.of("plain")), 0, false, directory.toString());
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        int exit = new Soak(directory, options, new PrintStream(said, true, StandardCharsets.UTF_8), false).run();

        assertEquals(2, exit);
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("FAILED the part broke: "), said::toString);
    }

    @Test
    void theSameSeedGivesTheSameLines() {
        Lines one = new Lines(Kind.NEW_ERRORS, Marker.OUT, 300, 5);
        Lines two = new Lines(Kind.NEW_ERRORS, Marker.OUT, 300, 5);
        Lines other = new Lines(Kind.NEW_ERRORS, Marker.OUT, 300, 6);
        one.fill(300);
        two.fill(300);
        other.fill(300);

        assertEquals(one.level(Tally.Count.ERROR), two.level(Tally.Count.ERROR));
        assertEquals(untimed(one), untimed(two));
        assertTrue(!untimed(one).equals(untimed(other)), "another seed, other lines");
    }

    @Test
    void optionsThatMakeNoSenseAreNamed() {
        assertTrue(refused("--lines", "many").contains("\"many\""));
        assertTrue(refused("--lines", "-5").contains("\"-5\""));
        assertTrue(refused("--parts", "plain,fire").contains("\"fire\""));
        assertTrue(refused("--speed").contains("\"--speed\""));
        assertTrue(refused("--seed").contains("--seed needs a value"));
    }

    @Test
    void aJvmOptionOfTheAliasReachesTheRun() throws Exception {
        List<String> command = new Alias(ROOT).command("final-dry-run-harness", List.of("--log-dir", "x"));

        String options = command.stream()
                .filter(word -> word.startsWith("@"))
                .findFirst()
                .orElseThrow()
                .substring(1);
        assertTrue(Files.readString(Path.of(options)).contains("\n-Xmx"), command::toString);
        assertTrue(command.contains("-Dfinal-dry-run.alias=final-dry-run-harness"), command::toString);
        assertEquals(List.of("--log-dir", "x"), command.subList(command.size() - 2, command.size()));
    }

    private static String refused(String... words) {
        return assertThrows(IllegalArgumentException.class, () -> Options.of(List.of(words), 1, Soak.names()))
                .getMessage();
    }

    private static String untimed(Lines lines) {
        return new String(lines.bytes(), 0, lines.length(), StandardCharsets.US_ASCII)
                .replaceAll("\"timestamp\":\"[^\"]*\"", "");
    }
}
