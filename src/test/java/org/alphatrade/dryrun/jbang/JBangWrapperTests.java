package org.alphatrade.dryrun.jbang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code jbangw}, with a JBang that only says what it was given. */
class JBangWrapperTests {
    private static final String OWN = "@" + JBangUser.ROOT.resolve("jbang-catalog.json");
    private static final String TYPED =
            "<--java-options=-Dfinal-dry-run.wrapper=" + JBangUser.ROOT.resolve("jbangw") + ">";

    @TempDir
    Path directory;

    private Path elsewhere;

    @BeforeEach
    void anInstalledJBang() throws IOException {
        elsewhere = Files.createDirectory(directory.resolve("else where"));
        installed("0.140.0");
    }

    @ParameterizedTest
    @CsvSource({
        "final-dry-run, <final-dry-run@>",
        "final-dry-run -- final-dry-run, <final-dry-run@><--><final-dry-run>",
        "--fresh run final-dry-run-audit --log x, <--fresh><run><final-dry-run-audit@><--log><x>",
        "--deps a:b:c emp emp, <--deps><a:b:c><emp@><emp>",
        "--java-options=-Xmx1g emp watch, <--java-options=-Xmx1g><emp@><watch>",
        "other emp, <other><emp>",
        "Other.java emp, <Other.java><emp>",
        "final-dry-run@alphatrade, <final-dry-run@alphatrade>",
        "catalog add --name emp final-dry-run, <catalog><add><--name><emp><final-dry-run>",
    })
    void fromAnywhereAnAliasOfTheCheckoutGetsItsPlace(String typed, String given) throws Exception {
        String expected = given.contains("@>") ? TYPED + given.replace("@>", OWN + ">") : given;
        assertEquals(expected, jbangw(typed.split(" ")).out());
    }

    @Test
    void emptyWordsAndOddOnesArriveAsTyped() throws Exception {
        assertEquals(
                TYPED + "<emp" + OWN + "><><a  b><*><$HOME>",
                jbangw("emp", "", "a  b", "*", "$HOME").out());
        assertEquals("", jbangw().out());
    }

    @Test
    void itIsFoundThroughALinkToo() throws Exception {
        Path link = Files.createSymbolicLink(directory.resolve("link"), JBangUser.ROOT.resolve("jbangw"));

        assertEquals(
                TYPED.replace(JBangUser.ROOT.resolve("jbangw").toString(), link.toString()) + "<emp" + OWN + ">",
                run(link, "emp").out());
        Files.delete(link);
    }

    @Test
    void anAliasThatTheWorkingDirectoryKnowsIsLeftAlone() throws Exception {
        assertEquals(
                "<emp>",
                run(JBangUser.ROOT.resolve("jbangw"), JBangUser.ROOT.resolve("docs"), "emp")
                        .out());
        Files.writeString(
                directory.resolve("jbang-catalog.json"),
                "{\"aliases\":{\"emp\":{\"script-ref\":\"emp.java\"},\"other\":{\"script-ref\":\"emp\"}}}");

        assertEquals("<emp>", jbangw("emp").out());
        assertEquals(
                TYPED + "<final-dry-run" + OWN + ">", jbangw("final-dry-run").out());
    }

    @ParameterizedTest
    @CsvSource({"0.115.0", "0.115.1-rc1", "1.0.0"})
    void anInstalledJBangIsUsedFromTheLeastVersionOn(String version) throws Exception {
        installed(version);

        assertEquals(TYPED + "<emp" + OWN + ">", jbangw("emp").out());
    }

    @ParameterizedTest
    @CsvSource({"0.114.9, 0.114.9", "0.99.10, 0.99.10", "what?, of no known version"})
    void anOlderOneIsNotAndOneLineSaysWhatHappens(String version, String said) throws Exception {
        installed(version);

        JBangUser.Outcome outcome = jbangw("emp");

        assertEquals(64, outcome.code());
        assertEquals("", outcome.out());
        assertEquals(
                "jbangw: the installed jbang (" + directory.resolve("bin/jbang") + ") is " + said
                        + ", 0.115.0 or later is needed; Maven fetches JBang 0.132.1, once",
                outcome.err().lines().findFirst().orElse(""));
    }

    @Test
    void theVersionIsAskedOnceAndAgainWhenTheInstalledOneChanges() throws Exception {
        jbangw("emp");
        jbangw("emp");
        assertEquals(1, Files.readAllLines(directory.resolve("asked")).size());

        installed("0.9.1");

        assertEquals(64, jbangw("emp").code());
        assertEquals(2, Files.readAllLines(directory.resolve("asked")).size());
    }

    private void installed(String version) throws IOException {
        program(
                "jbang",
                "if [ \"$1\" = version ]; then echo x >>'" + directory.resolve("asked") + "'; echo '" + version
                        + "'; exit; fi; [ $# -eq 0 ] || printf '<%s>' \"$@\"");
        program("mvn", "exit 1");
    }

    private void program(String name, String body) throws IOException {
        Path file = Files.createDirectories(directory.resolve("bin")).resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private JBangUser.Outcome jbangw(String... words) throws Exception {
        return run(JBangUser.ROOT.resolve("jbangw"), words);
    }

    private JBangUser.Outcome run(Path wrapper, String... words) throws Exception {
        return run(wrapper, elsewhere, words);
    }

    private JBangUser.Outcome run(Path wrapper, Path from, String... words) throws Exception {
        Path err = directory.resolve("err");
        Process process =
                builder(wrapper, from, words).redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new JBangUser.Outcome(process.waitFor(), out, Files.readString(err));
    }

    private ProcessBuilder builder(Path wrapper, Path from, String... words) {
        List<String> command = new ArrayList<>(List.of(wrapper.toString()));
        command.addAll(Arrays.asList(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(from.toFile());
        builder.environment().put("PATH", directory.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("JBANGW_CACHE", directory.resolve("cache").toString());
        builder.environment().put("JBANG_DIR", directory.resolve("jbang").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }
}
