package org.alphatrade.dryrun.plugin.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.report.Golden;
import org.alphatrade.dryrun.report.summary.Samples;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The briefs that come with the toolkit. */
class ReadyBriefTests {
    private static final Path READY = Path.of(System.getProperty("project.root", ".."), "plugins/ready");
    private static final String EXECUTIVE = "executive-brief.html";
    private static final String RISK = "risk-committee.md";
    private static final String POST_MORTEM = "post-mortem.md";

    private static String write(String name, Map<String, Object> bundle) {
        Written written = Written.of(READY.resolve(name + ".template"), bundle);
        assertEquals(List.of(), written.problems());
        assertTrue(written.fault().isEmpty(), () -> written.fault().get().summary());
        return written.text();
    }

    private static Map<String, Object> failing(String mode) {
        return Samples.bundle(mode, Samples.failing());
    }

    @ParameterizedTest
    @ValueSource(strings = {EXECUTIVE, RISK, POST_MORTEM})
    void briefsAreAsTheyWere(String name) {
        Map<String, Object> bundle = new LinkedHashMap<>(failing("run"));
        bundle.put(
                "plugins",
                List.of(
                        Map.of("id", "levels", "kind", "detector", "origin", "built-in"),
                        Map.of("id", "margin", "kind", "detector", "origin", "margin.jar", "sha256", "0".repeat(64))));
        Golden.check(name, write(name, bundle));
    }

    @ParameterizedTest
    @ValueSource(strings = {EXECUTIVE, RISK, POST_MORTEM})
    void aDemoIsMarkedInTheTitle(String name) {
        String brief = write(name, failing("demo"));
        assertTrue(brief.contains("DEMO (no sign-off)"), brief);
        assertFalse(write(name, failing("run")).contains("DEMO"));
    }

    @ParameterizedTest
    @ValueSource(strings = {EXECUTIVE, RISK, POST_MORTEM})
    void whatIsNotKnownStandsBeforeTheFigures(String name) {
        Map<String, Object> bundle = new LinkedHashMap<>(failing("run"));
        bundle.put(
                "objectives",
                List.of(Map.of(
                        "name",
                        "fills",
                        "status",
                        "unknown",
                        "note",
                        "objective 'fills' failed in assess",
                        "evidence",
                        Map.of())));
        String brief = write(name, bundle);
        int unknown = brief.indexOf("Objective fills: objective ");
        assertTrue(unknown > 0, brief);
        assertTrue(unknown < Math.max(brief.indexOf("at least 3d"), brief.indexOf("Timeline")), brief);
    }

    @ParameterizedTest
    @ValueSource(strings = {EXECUTIVE, RISK, POST_MORTEM})
    void aBriefOfAlmostNothingIsStillABrief(String name) {
        Map<String, Object> bundle = new LinkedHashMap<>(failing("audit"));
        for (String absent : List.of("sign_off", "review", "wrap_up", "started_at", "ended_at", "duration_seconds")) {
            bundle.put(absent, null);
        }
        bundle.put("summary", Map.of("logs", Map.of("records", 0L, "ignored_lines", 0L)));
        bundle.put("incidents", List.of());
        bundle.put("objectives", List.of());
        String brief = write(name, bundle);
        assertTrue(brief.contains("unknown"), brief);
        assertTrue(brief.contains("Sign-off: not asked for") || brief.contains("No sign-off was asked for"), brief);
    }

    @ParameterizedTest
    @ValueSource(strings = {EXECUTIVE, RISK, POST_MORTEM})
    void aHostileTextBringsInNothing(String name) {
        String brief = write(
                name,
                Samples.bundle(
                        "run",
                        Samples.evidence(Samples.logs(
                                Status.FAIL,
                                Samples.list(Samples.group(1, Severity.FAIL, Samples.HOSTILE, "log_error")),
                                Samples.list()))));
        assertFalse(brief.contains("<script"), brief);
        assertFalse(brief.contains("\u202E") || brief.contains("\u0007"), brief);
        assertFalse(brief.lines().anyMatch(line -> line.startsWith("# heading")), brief);
    }

    @ParameterizedTest
    @ValueSource(strings = {EXECUTIVE, RISK, POST_MORTEM})
    void aMillionErrorsMakeNoLongBrief(String name) {
        String brief = write(
                name,
                Samples.bundle(
                        "run",
                        Samples.evidence(
                                Samples.logs(Status.FAIL, Samples.flood(1_000_000, "log_error"), Samples.list()))));
        assertTrue(brief.length() < 100_000, brief.length() + " characters");
        assertTrue(brief.contains(" more"), brief);
    }
}
