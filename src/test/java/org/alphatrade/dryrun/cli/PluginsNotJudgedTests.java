package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plugin that judged nothing is told of under "Not judged" once, and once among the reasons. */
final class PluginsNotJudgedTests {
    private static final String LATE = "Thread.sleep(60000)";
    private static final String FAILS = "throw new IllegalStateException('lost')";

    @TempDir
    Path directory;

    private Path log;

    @BeforeEach
    void logged() throws IOException {
        log = Files.writeString(
                directory.resolve("app.log"), "2026-01-02 03:04:05 INFO up\n2026-01-02 03:04:06 ERROR lost\n");
    }

    @ParameterizedTest
    @CsvSource({"detector, inspect, LATE", "classifier, when, LATE", "classifier, when, FAILS"})
    void oneThatIsLateOrFails(String kind, String method, String how) throws IOException {
        String body = how.equals("LATE") ? LATE : FAILS;
        String more = kind.equals("classifier")
                ? "; severity WARN; owner 'desk'; reason 'known'; expires '2030-01-01'; maximum 3"
                : "";
        Path plugin = plugin("%s('mine') { %s { %s }%s }".formatted(kind, method, body, more));
        isToldOnce(plugin, "'mine'", "Plugin mine (");
    }

    @Test
    void anObjectiveThatIsLate() throws IOException {
        Path plugin = plugin("objective('mine') { observed { %s; 1 }; atMost 3 }".formatted(LATE));
        isToldOnce(plugin, "Objective 'mine'", "Objective mine: could not be judged");
    }

    @ParameterizedTest
    @CsvSource({"detector", "classifier", "objective"})
    void oneThatIsRefused(String kind) throws IOException {
        Path plugin = plugin("%s('mine') { nonsense 3 }".formatted(kind));
        isToldOnce(plugin, "nonsense", "mine.groovy holds was refused");
    }

    private Path plugin(String script) throws IOException {
        return Files.writeString(directory.resolve("mine.groovy"), script);
    }

    private void isToldOnce(Path plugin, String reason, String notJudged) {
        Done audit = Done.emp("audit", "--log", log, "--plugins", plugin, "--plugin-timeout", "300ms");
        audit.isNoPass();
        List<?> reasons = (List<?>) audit.json().get("reasons");
        assertEquals(
                1,
                reasons.stream()
                        .filter(said -> said.toString().contains(reason))
                        .count(),
                reasons::toString);
        Done markdown = Done.emp(
                "audit", "--log", log, "--plugins", plugin, "--plugin-timeout", "300ms", "--format", "markdown");
        String part = markdown.out().substring(markdown.out().indexOf("Not judged"));
        assertEquals(2, part.split(java.util.regex.Pattern.quote(notJudged), -1).length, part);
    }
}
