package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a condition asks for the name of an event, a mistyped one never passes for something that did not happen. */
final class WatchedNamesOfEachShapeTests {
    private static final List<String> READ = List.of(
            "event == 'X'",
            "'X' == event",
            "\"X\" == event",
            "event != 'X'",
            "getEvent() == 'X'",
            "field('event') == 'X'",
            "(event ?: '') == 'X'",
            "(event ? event : 'none') == 'X'",
            "event.trim() == 'X'",
            "event?.trim()?.toString() == 'X'",
            "\"$event\" == 'X'",
            "(event as String) == 'X'",
            "event.equals('X')",
            "'X'.equals(event)",
            "event.equalsIgnoreCase('X')",
            "'X'.equalsIgnoreCase(event)",
            "event?.toLowerCase() == 'X'",
            "event.toUpperCase().toLowerCase() == 'X'.trim()",
            "['tick', 'X'].contains(event)",
            "['tick', 'X'].toSet().contains(event.trim())",
            "List.of('X').contains(event)",
            "event in ['X']",
            "event in ['X'] as Set",
            "event in NAMES",
            "event in OTHERS",
            "!(event in NAMES)",
            "NAMES.contains(event)",
            "[X: 1].containsKey(event)",
            "LIMITS[event] != null",
            "event == NAME",
            "event == 'ord' + 'TAIL'",
            "event =~ /X/",
            "event ==~ /X/",
            "event ==~ /(tick|X)/",
            "event ==~ /X(_twice)?/",
            "event ==~ /(?:my_)?X/",
            "event =~ /(my_)?X(s)?$/",
            "event =~ /^ti.k$|X/",
            "event.matches('X')",
            "event ==~ PATTERN",
            "event.startsWith('X')",
            "event.endsWith('X')",
            "event.contains('X')",
            "event.toLowerCase().startsWith('X')",
            "event.indexOf('X') >= 0",
            "Objects.equals(event, 'X')",
            "(event <=> 'X') == 0",
            "named(event_of()) || event == 'X'");
    private static final List<String> STATEMENTS = List.of(
            "def e = event\n e == 'X'",
            "def e = event\n def f = e\n f == 'X'",
            "String e = event.toLowerCase()\n e == 'X'",
            "def (e, l) = [event, 1]\n e == 'X'",
            "def names = ['X']\n event in names",
            "def found = false\n switch (event) { case 'X': found = true }\n found",
            "def found = false\n switch (event) { case ['tick', 'X']: found = true; break }\n found",
            "def found = false\n switch (event) { case ~/X/: found = true; break }\n found",
            "if (event == 'X') return true\n false");
    private static final List<String> UNREAD = List.of(
            "event.substring(0) == 'X'",
            "event - '_v2' == 'X'",
            "event.with { it == 'X' }",
            "['X'].any { it == event }",
            "['X'].any { event == it }",
            "event == 'X'.replace('q', 'r')",
            "event ==~ /(?:X)?/",
            "named(event)",
            "\"${event}_\" == 'X_'",
            "event.tokenize('.')[0] == 'X'");

    @TempDir
    Path directory;

    @Test
    void aMistypedNameMakesEachKindOfPluginUnknownWhateverTheShape() throws IOException {
        List<String> shapes = new ArrayList<>(READ);
        shapes.addAll(STATEMENTS);
        for (String kind : List.of("detector", "classifier", "objective")) {
            Done audit = audit(script(kind, shapes, "order_filed"));
            assertEquals(2, audit.exit(), audit::toString);
            Map<String, List<String>> unseen = WatchedNamesTests.neverSeen(audit).stream()
                    .collect(Collectors.groupingBy(line -> line.substring(0, line.indexOf(' '))));
            for (int i = 0; i < shapes.size(); i++) {
                String shape = shapes.get(i);
                List<String> lines = unseen.getOrDefault("p" + i, List.of());
                assertTrue(
                        lines.stream().anyMatch(line -> line.endsWith("{order_filled=1000}")),
                        () -> kind + " " + shape + ": " + lines + findings(audit));
                assertTrue(
                        lines.stream().noneMatch(line -> line.contains(" unread ")),
                        () -> kind + " " + shape + ": " + lines + findings(audit));
            }
        }
    }

    @Test
    void aNameThatOccurredIsNotSpokenOfWhateverTheShape() throws IOException {
        List<String> shapes = new ArrayList<>(READ);
        shapes.addAll(STATEMENTS);
        for (String kind : List.of("detector", "classifier", "objective")) {
            assertEquals(List.of(), WatchedNamesTests.neverSeen(audit(script(kind, shapes, "order_filled"))), kind);
        }
    }

    @Test
    void whatCannotBeReadIsNamed() throws IOException {
        for (String kind : List.of("detector", "classifier", "objective")) {
            Done audit = audit(script(kind, UNREAD, "order_filed"));
            List<String> unseen = WatchedNamesTests.neverSeen(audit);
            for (int i = 0; i < UNREAD.size(); i++) {
                String plugin = "p" + i + " ";
                String shape = UNREAD.get(i);
                assertTrue(
                        unseen.stream().anyMatch(line -> line.startsWith(plugin + "unread ")),
                        () -> kind + " " + shape + ": " + unseen + findings(audit));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "def last = null\n inspect { if (event == last && text == 'no') raise 'x'\n last = event }",
                "def counts = [:]\n inspect { counts[event] = 1 }",
                "def seen = new HashSet()\n inspect { seen.add(event)\n if (seen.contains(event) && text == 'no') raise \"$event\" }",
                "on event: 'tick'\n summary { \"saw $event\" }\n severity PASS",
                "when { event == null || event == '' || event.size() > 99 || !event.isEmpty() && number('n') > 3 }",
                "inspect { event -> if (event.event() == 'tick' && event.field('n') == 'x') raise 'x' }",
                "when { event.toLowerCase() == 'order_filled' && number('n') > 3 }",
                "when { event.equalsIgnoreCase('TICK') && number('n') > 3 }",
                "when { event =~ /_filled$/ && number('n') > 3 }",
                "when { event ==~ /order_(filled|FILLED)?/ && number('n') > 3 }",
                "inspect { r -> if (r.event().startsWith('order_') && r.field('n') == 'x') raise 'x' }"
            })
    void thereIsNoFalseAlarm(String body) throws IOException {
        Done audit = audit("detector('mine') {\n" + body + "\n}");
        List<String> unseen = WatchedNamesTests.neverSeen(audit).stream()
                .filter(line -> !line.contains("FILLED)?"))
                .toList();
        assertEquals(List.of(), unseen, audit::toString);
        assertEquals(0, audit.exit(), audit::toString);
    }

    @Test
    void everyReportAndTheTerminalSayWhatCouldNotBeRead() throws IOException {
        String script = "detector('mine') { when { event.with { it == 'order_filed' } } }";
        Done audit = audit(script);
        assertEquals(0, audit.exit(), audit::toString);
        assertTrue(audit.err().contains("names could not all be read in mine"), audit::toString);
        String sentence = "names of this script could not all be read: line 1: event.with";
        for (String format : List.of("markdown", "review-markdown")) {
            Done report = audit(script, "--format", format);
            assertTrue(report.out().replace("\\", "").contains(sentence), report::toString);
        }
        Path plugin = directory.resolve("mine.groovy");
        Done check = Done.emp("plugins", "check", "--plugins", plugin, "--log", directory.resolve("app.jsonl"));
        assertTrue(check.out().contains("unread      mine: " + sentence), check::toString);
        assertNotEquals("", check.out());
    }

    private static String findings(Done audit) {
        String all = String.valueOf(((Map<?, ?>) audit.json().get("summary")).get("findings"));
        return all.substring(0, Math.min(3_000, all.length()));
    }

    private static String script(String kind, List<String> shapes, String name) {
        String before = """
                def NAMES = ['tick', 'X']
                def NAME = 'X'
                def PATTERN = ~/X/
                def LIMITS = [tick: 1, 'X': 3]
                def OTHERS = ['X'] as Set
                boolean named(String some) { some == 'x' }
                String event_of() { 'x' }
                """;
        String rest = name.substring("ord".length());
        String plugins = IntStream.range(0, shapes.size())
                .mapToObj(i -> kind + "('p" + i + "') {\n" + body(kind, shapes.get(i)) + "\n}\n")
                .collect(Collectors.joining());
        return (before + plugins).replace("TAIL", rest).replace("X", name);
    }

    private static String body(String kind, String condition) {
        return switch (kind) {
            case "detector" -> "when { " + condition + " }\nseverity PASS";
            case "classifier" -> "when { " + condition + " }\nowner 'desk'";
            default -> "count { " + condition + " }\natMost 100000";
        };
    }

    private Done audit(String script, Object... options) throws IOException {
        Path plugin = Files.writeString(directory.resolve("mine.groovy"), script);
        Path log = Files.writeString(
                directory.resolve("app.jsonl"),
                "{\"ts\":\"2026-01-02T10:00:00Z\",\"level\":\"info\",\"event\":\"tick\",\"msg\":\"alive\",\"n\":1}\n"
                        + "{\"ts\":\"2026-01-02T10:00:00Z\",\"level\":\"info\",\"event\":\"order_filled\",\"msg\":\"x\",\"n\":2}\n"
                                .repeat(1000));
        List<Object> words = new ArrayList<>(List.of("audit", "--log", log, "--plugins", plugin));
        words.addAll(List.of(options));
        return Done.emp(words.toArray());
    }
}
