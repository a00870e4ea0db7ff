package org.alphatrade.dryrun.jbang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The build of SPI and test kit, after a change that a plugin would notice and after one that it would not. */
@Tag("any-jdk")
@Tag("jbang")
@Timeout(240)
class ApiBaselineTests {
    private static final String SPI = "spi/src/main/java/org/alphatrade/dryrun/spi/";
    private static final String TEST_KIT = "spi/testkit/src/main/java/org/alphatrade/dryrun/testkit/";

    @TempDir
    Path copy;

    @BeforeEach
    void copied() throws IOException {
        String pom = Files.readString(JBangUser.ROOT.resolve("pom.xml"));
        Files.writeString(
                copy.resolve("pom.xml"),
                pom.replaceAll("<module>(?!spi</module>|spi/testkit</module>)[^<]*</module>", ""));
        try (Stream<Path> files = Files.walk(JBangUser.ROOT.resolve("spi"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path name = JBangUser.ROOT.relativize(file);
                if (Stream.of(name.toString().split("/")).noneMatch("target"::equals)) {
                    Files.createDirectories(copy.resolve(name).getParent());
                    Files.copy(file, copy.resolve(name));
                }
            }
        }
    }

    @Test
    void whatIsAddedPasses() throws Exception {
        replace(SPI + "Gap.java", " interface Gap {", " interface Gap { default long later() { return 0; }");
        replace(TEST_KIT + "DetectorTestKit.java", "    public DetectorTestKit seed(", """
                    public DetectorTestKit later() {
                        return this;
                    }

                    public DetectorTestKit seed(""");

        JBangUser.Outcome built = build();

        assertEquals(0, built.code(), built::toString);
    }

    @Test
    void aMethodThatTheSpiHadAndHasNoLongerFails() throws Exception {
        replace(SPI + "Interest.java", "static Interest literals(", "static Interest renamed(");

        JBangUser.Outcome built = build();

        assertEquals(1, built.code(), built::toString);
        assertTrue(built.out().contains("Interest.literals(java.lang.String[]):METHOD_REMOVED"), built::toString);
    }

    @Test
    void aMethodThatTheTestKitHadAndHasNoLongerFails() throws Exception {
        replace(TEST_KIT + "DetectorTestKit.java", "DetectorTestKit expectNothing(", "DetectorTestKit renamed(");

        JBangUser.Outcome built = build();

        assertEquals(1, built.code(), built::toString);
        assertTrue(built.out().contains("DetectorTestKit.expectNothing():METHOD_REMOVED"), built::toString);
    }

    private void replace(String name, String text, String other) throws IOException {
        String source = Files.readString(copy.resolve(name));
        assertTrue(source.contains(text), name + " has no " + text);
        Files.writeString(copy.resolve(name), source.replace(text, other));
    }

    private JBangUser.Outcome build() throws Exception {
        Process process = new ProcessBuilder(
                        "mvn",
                        "-B",
                        "-o",
                        "-q",
                        "-Dquick",
                        "-Dstyle.color=never",
                        "-Dmaven.repo.local=" + JBangUser.localRepository(),
                        "verify")
                .directory(copy.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new JBangUser.Outcome(process.waitFor(), said, "");
    }
}
