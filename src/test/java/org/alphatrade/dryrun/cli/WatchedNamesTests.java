package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name that is watched and spelled otherwise than the runtime spells it never passes for something that did not happen. */
final class WatchedNamesTests {
    private static final String LOG = """
            {"ts":"2026-01-02T10:00:00Z","level":"info","event":"order_sent","msg":"buy 3","order":{"id":7},"latency_ms":12,"venue":"A"}
            {"ts":"2026-01-02T10:00:01Z","level":"info","event":"order_rejected","msg":"on its way","order":{"id":8},"latency_ms":15,"venue":"A"}
            {"ts":"2026-01-02T10:00:02Z","level":"info","event":"tick","msg":"alive","qty":1}
            {"ts":"2026-01-02T10:00:03Z","level":"info","event":"order_rejected","msg":"on its way","order":{"id":9},"latency_ms":11,"venue":"A"}
            """;

    @TempDir
    Path directory;

    @Test
    void theFindingOfAMistypedEventInADetectorAndAnObjective() throws IOException {
        Done audit = audit("""
                detector('rejects') { on event: 'order_rejectd' }
                objective('reject-ratio') {
                    observed { eventCount('order_rejectd') / eventCount('order_sent') }
                    atMost 0.00001
                }
                """);
        assertEquals(2, audit.exit(), audit::toString);
        assertTrue(
                findings(audit)
                        .contains(
                                "detector 'rejects' watches for the event 'order_rejectd', which never occurred; 'order_rejected' did, 2 times: correct the name, or declare mayBeAbsent 'order_rejectd'"),
                audit::toString);
        Map<?, ?> objective = (Map<?, ?>) ((List<?>) audit.json().get("objectives")).get(0);
        assertEquals("unknown", objective.get("status"));
        assertTrue(String.valueOf(objective.get("note")).contains("'order_rejected' did, 2 times"), audit::toString);
        assertEquals(
                List.of(
                        "reject-ratio event order_rejectd {order_rejected=2}",
                        "rejects event order_rejectd {order_rejected=2}"),
                neverSeen(audit));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "on event: 'order_rejectd' | event order_rejectd",
                "on event: ['order_sent', 'order_rejcted'] | event order_rejcted",
                "when { event == 'order_rejetced' } | event order_rejetced",
                "when { event in ['orderRejected'] } | event orderRejected",
                "when { 'order.rejected' == event } | event order.rejected",
                "def names = option('event', 'order_rejectsd', 'x'); when { event == names } | event order_rejectsd",
                "def names = option('event', 'order_rejetted', 'x').tokenize(','); when { names.contains(event) } | event order_rejetted",
                "inspect { switch (event) { case 'order_rejectes': raise 'x' } } | event order_rejectes",
                "inspect { r -> if (r.event() == 'order_rejecte') raise 'x' } | event order_rejecte",
                "on event: 'tick'; then event: 'order_rejectd', within: '1s' | event order_rejectd",
                "on event: 'tick'; expect(within: '1s') { event == 'order_rejectd' } | event order_rejectd",
                "when { number('latency_m') > 10 } | field latency_m",
                "when { number('latencyMs') > 10 } | field latencyMs",
                "when { has('latency_mss') } | field latency_mss",
                "on event: 'order_rejected'; by { field('order.ID') }; threshold 5, within: '9s' | field order.ID",
                "on event: 'order_rejected'; details { [id: field('order_id')] } | field order_id",
                "when { event == 'tick' && number('Qty') > 3 } | field Qty",
                "def f = option('field', 'latency_sm', 'x'); when { number(f) > 10 } | field latency_sm",
                "inspect { r -> if (r.field('latencyms') == 'x') raise 'x' } | field latencyms"
            })
    void aMistypedNameMakesADetectorUnknown(String body, String name) throws IOException {
        Done audit = audit("detector('mine') {\n" + body.replace("; ", "\n") + "\n}");
        assertEquals(2, audit.exit(), audit::toString);
        assertEquals("unknown", ((Map<?, ?>) audit.json().get("summary")).get("status"), audit::toString);
        assertTrue(neverSeen(audit).get(0).startsWith("mine " + name + " {"), () -> neverSeen(audit)
                .toString());
        assertFalse(
                neverSeen(audit).get(0).endsWith("{}"), () -> neverSeen(audit).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "  \t "})
    void aFieldIsFoundWithAnyBlanksBeforeItsColonWhateverTheOthersHave(String blanks) throws IOException {
        String other = LOG.replace("\"latency_ms\":", "\"latency_ms\"" + blanks + ":");
        Done audit = audit(
                other, "detector('mine') { on event: 'tick'\nby { field('latencyms') }\nthreshold 5, within: '9s' }");
        assertEquals(List.of("mine field latencyms {latency_ms=3}"), neverSeen(audit));
        assertEquals(2, audit.exit(), audit::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on event: 'order_rejected'\nseverity PASS",
                "when { event == 'order_rejected' && number('latency_ms') > 900 && field('order.id') == '1' }",
                "when { event in ['tick'] && number('qty') > 5 && has('venue') }",
                "when { contains('buy 33') || contains('buy 3') && number('qty') > 9 }"
            })
    void aNameThatOccurredIsNotSpokenOf(String body) throws IOException {
        Done audit = audit("detector('mine') {\n" + body + "\n}");
        assertEquals(0, audit.exit(), audit::toString);
        assertEquals(body.contains("33") ? List.of("mine text buy 33 {}") : List.of(), neverSeen(audit));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on event: 'order_cancelled'",
                "on event: 'order_rejectd'\nmayBeAbsent 'order_rejectd'",
                "on event: ['order_rejectd', 'order_rejected']\nseverity PASS",
                "on event: ['tock']",
                "on event: ['order_sen', 'order_sent']\nseverity PASS",
                "when { contains('buy 4') }",
                "on containing: 'on it way'",
                "on event: 'order_cancelled'\nby { field('Venue') }\nthreshold 3, within: '9s'"
            })
    void whatIsNearToNothingIsOnlyListed(String body) throws IOException {
        Done audit = audit("detector('mine') {\n" + body + "\n}");
        assertEquals(0, audit.exit(), audit::toString);
        assertFalse(neverSeen(audit).isEmpty(), audit::toString);
        neverSeen(audit).forEach(line -> assertTrue(line.endsWith("{}"), line));
    }

    @Test
    void aShortNameIsOnlyTakenForOneThatIsWrittenOtherwise() throws IOException {
        assertEquals(List.of("mine event tics {}"), neverSeen(audit("detector('mine') { on event: 'tics' }")));
        assertEquals(List.of("mine event Tick {tick=1}"), neverSeen(audit("detector('mine') { on event: 'Tick' }")));
    }

    @Test
    void whatAnotherPluginWatchesDoesNotHideAMistypedName() throws IOException {
        Done audit = audit("""
                detector('mine') { on event: 'order_rejectd' }
                detector('right') { on event: 'order_rejected'; severity PASS }
                """);
        assertEquals(List.of("mine event order_rejectd {order_rejected=2}"), neverSeen(audit));
        assertEquals(2, audit.exit(), audit::toString);
    }

    @Test
    void aMistypedFieldMakesAClassifierUnknown() throws IOException {
        Done audit = audit("classifier('mine') { when { field('latency_m') == '3' }\nowner 'desk' }");
        assertEquals(2, audit.exit(), audit::toString);
        assertEquals(List.of("mine field latency_m {latency_ms=3}"), neverSeen(audit));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "event == 'order_rejectd'",
                "detector == 'levels' && event == 'order_rejectd'",
                "['order_rejectd'].contains(event)"
            })
    void aMistypedNameMakesAClassifierUnknown(String condition) throws IOException {
        Done audit = audit("classifier('mine') { when { " + condition + " }\nowner 'desk' }");
        assertEquals(2, audit.exit(), audit::toString);
        assertEquals(List.of("mine event order_rejectd {order_rejected=2}"), neverSeen(audit));
        assertTrue(findings(audit).contains("classifier 'mine' watches for the event"), audit::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "observed { eventCount('order_rejectd') }\natMost 3",
                "assess { eventCount('order_rejectd') > 3 ? fail('x') : pass('y') }",
                "def name = option('event', 'order_rejectd', 'x')\nobserved { eventCount(name) }\natMost 3",
                "assess { eventCount('order_' + 'rejectd') > 3 ? fail('x') : pass('y') }"
            })
    void aMistypedNameMakesAnObjectiveUnknown(String body) throws IOException {
        Done audit = audit("objective('mine') { " + body + " }");
        assertEquals(2, audit.exit(), audit::toString);
        assertEquals(List.of("mine event order_rejectd {order_rejected=2}"), neverSeen(audit));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "percentile('latency_m', 99) { event == 'order_rejected' } | field latency_m {latency_ms=3}",
                "def f = option('field', 'latencyMs', 'x'); mean(f) { event == 'order_rejected' } | field latencyMs {latency_ms=3}",
                "count { event == 'order_rejectd' } | event order_rejectd {order_rejected=2}",
                "share { event == 'order_rejectd' } of { event == 'order_sent' } | event order_rejectd {order_rejected=2}"
            })
    void aMistypedNameInAFigureMakesTheObjectiveUnknown(String figure, String name) throws IOException {
        Done audit = audit("objective('mine') {\n" + figure.replace("; ", "\n") + "\natMost 100\n}");
        assertEquals(2, audit.exit(), audit::toString);
        assertEquals(List.of("mine " + name), neverSeen(audit));
        assertTrue(String.valueOf(audit.json().get("objectives")).contains("which never occurred; '"), audit::toString);
    }

    @Test
    void aNameInAMethodOfTheScriptIsThatOfThePluginWhichCallsIt() throws IOException {
        Done audit = audit("""
                boolean bad(LogRecord r) { worse(r) || r.event() == 'order_rejectd' }
                boolean worse(LogRecord r) { r.event() == 'tick' && r.field('latencyms') == '3' }
                detector('mine') { inspect { if (bad(record)) raise 'x' } }
                detector('other') { on event: 'tick'; severity PASS }
                """);
        assertEquals(
                List.of("mine event order_rejectd {order_rejected=2}", "mine field latencyms {latency_ms=3}"),
                neverSeen(audit));
    }

    private Done audit(String script) throws IOException {
        return audit(LOG, script);
    }

    private Done audit(String lines, String script) throws IOException {
        Path plugin = Files.writeString(directory.resolve("mine.groovy"), script);
        Path log = Files.writeString(directory.resolve("app.jsonl"), lines);
        return Done.emp("audit", "--log", log, "--plugins", plugin);
    }

    private static String findings(Done audit) {
        return String.valueOf(((Map<?, ?>) audit.json().get("summary")).get("findings"));
    }

    static List<String> neverSeen(Done audit) {
        List<?> names = (List<?>) ((Map<?, ?>) audit.json().get("summary")).get("watched_never_seen");
        return names.stream()
                .map(Map.class::cast)
                .map(name -> name.get("plugin") + " " + name.get("watches") + " " + name.get("name") + " "
                        + name.get("near"))
                .toList();
    }
}
