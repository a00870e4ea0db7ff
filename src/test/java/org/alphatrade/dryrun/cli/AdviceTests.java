package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Advice is true: none recommends an option that was given. */
final class AdviceTests {
    /** A word that advises, at most four words between, and an option. */
    private static final Pattern ADVICE = Pattern.compile(
            "\\b(?:give|add|use|try|set|name|choose|write|put|with|or)\\b(?: [^\\s;.]+){0,4}? \\(?(--[a-z][a-z-]+)");

    private static final String RECORD =
            "{\"timestamp\":\"2026-01-02T03:04:05Z\",\"level\":\"info\",\"message\":\"m\"}\n";

    @TempDir
    Path directory;

    @BeforeEach
    void files() throws IOException {
        Files.createDirectories(directory.resolve("both"));
        write("one.jsonl", RECORD);
        write("prose.txt", "nobody says\nwhen this was written\n");
        write("both/good.jsonl", RECORD);
        write("both/prose.log", "nobody says\nwhen this was written\n");
        write("text.log", "2026-01-02 03:04:05,123 INFO fine\n");
        write(
                "two.json",
                "{\"stats_pnls\":{\"USD\":{\"Win Rate\":0.5},\"EUR\":{\"Win Rate\":0.5}},\"stats_returns\":{}}");
        write("asks.groovy", """
                objective('desk-is-known') {
                    assess { if (metadata('desk') == 'fx') { pass('fine') } else { fail('not fine') } }
                }
                objective('diary-is-there') {
                    assess { if (diary.totalEntries() > 0) { pass('fine') } else { fail('not fine') } }
                }
                objective('sharpe-is-there') {
                    assess { if (performance('sharpe_ratio') > 0) { pass('fine') } else { fail('not fine') } }
                }
                """);
        write("many.groovy", """
                detector('each') {
                    when { !event.empty }
                    summary { "the event ${event == 'a' ? 'alpha' : 'beta'}" }
                }
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audit --log prose.txt",
                "audit --log prose.txt --text-logs",
                "audit --log prose.txt --no-text-logs",
                "audit --log text.log --no-text-logs",
                "audit --log both --text-logs --format markdown",
                "audit --log both --no-text-logs --format markdown",
                "audit --log one.jsonl --warn-gap 2h --fail-gap 1h",
                "audit --log one.jsonl --warn-gap 1ms --fail-gap 2ms",
                "audit --log one.jsonl --performance two.json",
                "audit --log one.jsonl --performance two.json#GBP",
                "audit --log one.jsonl --plugins asks.groovy",
                "audit --log one.jsonl --diary none.jsonl --performance none.json --plugins asks.groovy",
                "audit --log one.jsonl --plugins nothing-of-this-name",
                "audit --log one.jsonl --format nothing",
                "audit --log one.jsonl --help --nothing-like-this",
                "review --log one.jsonl --packet-archive x.tar.gz",
                "review --log one.jsonl --objective desk=unheard-of",
                "backlog --summary one.jsonl --format nothing",
                "watch --progress none.json --once",
                "wrap-up one.jsonl --output-json none/there/x.json",
                "orchestrate --output-root out --run-name a/b -- true",
                "orchestrate --output-root out --run-name",
                "final-dry-run --log-dir logs --duration 72 -- true",
                "final-dry-run --output-root out --log-dir logs -- true",
                "plugins try many.groovy --log one.jsonl --limit 1",
                "plugins list --plugins order-rejects",
                "plugins new detector x --into made --groovy --java",
                "packet verify --packet-dir none",
            })
    void nothingThatWasGivenIsRecommended(String line) {
        isTrue(emp(line));
    }

    @Test
    void howTextIsReadIsToldAsItWas() {
        assertTrue(emp("audit --log prose.txt --text-logs").err().contains("none of its lines says when"));
        assertTrue(
                emp("audit --log text.log --no-text-logs").err().contains("--no-text-logs leaves plain text unread"));
        assertFalse(emp("audit --log both --text-logs").out().contains("--no-text-logs"));
        assertTrue(emp("audit --log both --no-text-logs").out().contains("--no-text-logs leaves plain text unread"));
    }

    @Test
    void whatFollowsAnAdviceIsNotAdvisedAgain() throws IOException {
        write("many.jsonl", RECORD.replace("}", ",\"event\":\"a\"}") + RECORD.replace("}", ",\"event\":\"b\"}"));
        Done few = emp("plugins try many.groovy --log many.jsonl --limit 1");
        assertTrue(few.out().contains("and 1 more; --limit 2 shows them"), few::toString);
        Done all = emp("plugins try many.groovy --log many.jsonl --limit 2");
        assertFalse(all.out().contains("--limit"), all::toString);
    }

    @Test
    void theMetadataOfARunAreKnownToItsObjectivesAndToThoseOfItsAudits() {
        Done run =
                emp("orchestrate --output-root out --run-name r --duration 1s --metadata desk=fx --plugins asks.groovy"
                        + " --skip-diary-evidence --skip-performance-evidence --no-packet -- sleep 5");
        assertTrue(run.out().contains("no diary was given"), run::toString);
        assertFalse(run.out().contains("desk-is-known"), run::toString);
        Done audit = emp("audit --log out/r --plugins asks.groovy");
        assertFalse(audit.out().contains("there is no metadata"), audit::toString);
        assertTrue(emp("audit --log one.jsonl --plugins asks.groovy").out().contains("there is no metadata 'desk'"));
    }

    @Test
    void whoLeftAllPluginsOutIsNotToldToNameOne() {
        emp("orchestrate --output-root out --run-name p --duration 1s --plugins asks.groovy --skip-diary-evidence"
                + " --skip-performance-evidence --no-packet -- sleep 5");
        Done without = emp("audit --log out/p --no-plugins");
        assertTrue(without.out().contains("is not loaded now (--no-plugins)."), without::toString);
        assertFalse(without.out().contains("name it with"), without::toString);
        assertTrue(emp("audit --log out/p").out().contains("name it with --plugins"));
    }

    /** What somebody advises must not be what was given. */
    private static void isTrue(Done done) {
        List<String> given = done.words().stream()
                .filter(word -> word.startsWith("--") && word.length() > 2)
                .toList();
        Matcher advice = ADVICE.matcher(done.out() + "\n" + done.err());
        while (advice.find()) {
            assertFalse(given.contains(advice.group(1)), () -> advice.group() + " is advised: " + done);
        }
        assertEquals("", done.err().contains("internal error") ? done.err() : "");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    /** Files are those of the test's directory. */
    private Done emp(String line) {
        Object[] words = java.util.Arrays.stream(line.split(" "))
                .map(word -> word.matches("[a-z]+(/[a-z]+)?|[a-z]+\\.(jsonl|json|txt|log|groovy)(#.*)?")
                                        && Files.exists(directory.resolve(word.split("#")[0]))
                                || word.matches("(none|out|logs|made)([./].*)?")
                        ? directory.resolve(word).toString()
                        : word)
                .toArray();
        return Done.emp(words).isReadable();
    }
}
