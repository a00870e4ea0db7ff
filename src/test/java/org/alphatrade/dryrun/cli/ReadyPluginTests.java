package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.plugin.groovy.GroovyFormat;
import org.alphatrade.dryrun.plugin.model.PluginSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The plugins that come with the toolkit do what they say, live and in an audit. */
@Timeout(120)
class ReadyPluginTests {
    private static final Path READY = Path.of(System.getProperty("project.root", ".."), "plugins/ready");

    @TempDir
    Path directory;

    @Test
    void everyExampleIsAsItSays() throws IOException {
        List<Object> words = new ArrayList<>(List.of("plugins", "test"));
        words.addAll(scripts());
        Done done = Done.emp(words.toArray());
        assertEquals(0, done.exit(), done::toString);
        int examples = Integer.parseInt(done.out().strip().replaceAll("(?s).*\\n(\\d+) examples, 0 failed", "$1"));
        assertTrue(examples >= 70, done::toString);
    }

    @Test
    void eachSaysWhatItIsForAndHasAVersion() throws IOException {
        for (Path script : scripts()) {
            assertTrue(Files.readString(script).startsWith("// "), script + " begins with no sentence");
            PluginSource source = new GroovyFormat().read(script);
            source.providers().forEach(provider -> {
                assertFalse(provider.description().isBlank(), provider.id());
                assertFalse(provider.version().isBlank(), provider.id());
            });
        }
    }

    @Test
    void whatTheyRaiseLiveAnAuditRaisesToo() throws IOException {
        List<String> words = new ArrayList<>();
        for (Path script : scripts()) {
            words.addAll(List.of("--plugins", script.toString()));
        }
        words.addAll(
                List.of("--plugin-option", "tick-liveness.within=1s", "--plugin-option", "tick-liveness.event=none"));
        words.addAll(List.of("--plugin-option", "tick-liveness.required=true"));
        words.addAll(List.of("--plugin-option", "reject-ratio.minimum-orders=1"));
        String say = "n=$((n+1)); case $n in 3) say kill_switch;; 4|12) say order;; 5) say order_rejected;"
                + " say order_rejected; say order_rejected; say order_rejected; say order_rejected;;"
                + " 7) for i in 1 2 3 4 5 6; do say reconnect; done;; 8) say risk_limit_breach;; esac";
        String define =
                "say() { echo \"{\\\"level\\\":\\\"info\\\",\\\"event\\\":\\\"$1\\\",\\\"message\\\":\\\"$1\\\"}\"; };";
        List<String> live = new ArrayList<>(List.of("--env", "SAY=" + define + say));
        live.addAll(words);

        Done run = Rehearsed.into(directory, "run", "3s", live.toArray(String[]::new));

        List<String> raised = incidents(Json.parseObject(Files.readString(directory.resolve("run/summary.json"))));
        for (String id : List.of(
                "kill-switch", "order-after-halt", "reject-burst", "reconnect-storm", "risk-limit", "tick-liveness")) {
            assertTrue(raised.stream().anyMatch(line -> line.startsWith(id + " ")), id + " in " + raised + run);
        }
        List<Object> audit = new ArrayList<>(List.of("audit", "--log", directory.resolve("run")));
        audit.addAll(words);
        assertEquals(raised, incidents(Done.emp(audit.toArray()).json()));
    }

    @Test
    void anExpectedErrorIsAWarnUntilItIsTooMany() throws IOException {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            log.append("{\"timestamp\":\"2026-01-02T10:00:0")
                    .append(i)
                    .append("Z\",\"level\":\"error\",\"event\":\"feed\",\"message\":\"feed drop\"}\n");
        }
        Path logs = Files.writeString(directory.resolve("app.jsonl"), log);
        for (int most : new int[] {4, 3}) {
            Done done = Done.emp(
                    "audit",
                    "--log",
                    logs,
                    "--plugins",
                    READY.resolve("expected-errors.groovy"),
                    "--plugin-option",
                    "expected-errors.containing=feed drop",
                    "--plugin-option",
                    "expected-errors.owner=market-data",
                    "--plugin-option",
                    "expected-errors.reason=restart at 22:00",
                    "--plugin-option",
                    "expected-errors.maximum=" + most);
            assertEquals(most == 4 ? 1 : 2, done.exit(), done::toString);
            assertTrue(done.out().contains("market-data"), done::toString);
        }
    }

    @Test
    void aKnownWarningPassesAloneUntilThereAreTooMany() throws IOException {
        Path logs = Files.writeString(
                directory.resolve("app.jsonl"),
                "{\"timestamp\":\"2026-01-02T03:00:00Z\",\"level\":\"warn\",\"message\":\"feed drop\"}\n".repeat(2)
                        + "{\"timestamp\":\"2026-01-02T03:30:00Z\",\"level\":\"info\",\"message\":\"up\"}\n");
        for (int most : new int[] {2, 1}) {
            Done done = Done.emp(
                    "audit",
                    "--log",
                    logs,
                    "--sign-off-min-duration-hours",
                    "0.5",
                    "--sign-off-optional-diary",
                    "--sign-off-optional-performance",
                    "--plugins",
                    READY.resolve("expected-errors.groovy"),
                    "--plugin-option",
                    "expected-errors.containing=feed drop",
                    "--plugin-option",
                    "expected-errors.severity=pass",
                    "--plugin-option",
                    "expected-errors.maximum=" + most);
            assertEquals(most == 2 ? 0 : 2, done.exit(), done::toString);
        }
    }

    private static List<String> incidents(Map<String, Object> summary) {
        return listed(summary).stream()
                .map(i -> i.get("detector") + " " + i.get("severity") + " " + i.get("count") + " " + i.get("summary"))
                .sorted()
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> listed(Map<String, Object> summary) {
        return (List<Map<String, Object>>) summary.get("incidents");
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> all = Files.list(READY)) {
            return all.filter(file -> file.toString().endsWith(".groovy"))
                    .sorted()
                    .toList();
        }
    }
}
