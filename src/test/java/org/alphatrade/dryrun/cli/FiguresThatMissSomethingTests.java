package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** Figures over records of which some cannot be read, or stand where nobody looks first: they are counted, or it is said. */
final class FiguresThatMissSomethingTests {
    private static final String NO_NUMBER =
            "records had no number in 'latency_ms', such as 'timeout', enough to turn the answer," + " so ";

    @TempDir
    Path directory;

    private Scripted log(String script) {
        return new Scripted(directory, script);
    }

    /** A hundred and ninety-nine fills of 20 ms, and one that says something else, in the second hour. */
    private Scripted fills(String script, String odd) {
        Scripted log = log(script);
        for (int i = 0; i < 199; i++) {
            log.at(i, "order_filled", "\"latency_ms\":20");
        }
        return log.at(3_600, "order_filled", "\"latency_ms\":" + odd);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> objective(Done audit) {
        return ((List<Map<String, Object>>) audit.json().get("objectives")).get(0);
    }

    private static void isUnknown(String note, Scripted log) throws IOException {
        Done audit = log.run().isNoPass();
        assertEquals("unknown", objective(audit).get("status"), audit::toString);
        assertEquals(note, objective(audit).get("note"), audit::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"latency_ms", "latency\\u005fms", "\\u006catency_ms", "\\u006C\\u0061tency_ms"})
    void aFieldIsFoundHoweverItsKeyIsWritten(String key) throws IOException {
        Done audit = log("objective('tail') { max('latency_ms'); atMost 50 }")
                .at(0, "order_filled", "\"latency_ms\":20")
                .at(1, "order_filled", "\"" + key + "\":9000")
                .audit();
        assertEquals("fail", objective(audit).get("status"), audit::toString);
        assertEquals(
                "9000 misses at most 50: greatest 'latency_ms', 2 samples",
                objective(audit).get("note"));
    }

    @ParameterizedTest
    @CsvSource({"max('latency_ms'), 9000", "max('timing.latency_ms'), 7000", "max('ms'), 8000"})
    void aFieldIsFoundHoweverFarBehindItStands(String figure, int greatest) throws IOException {
        String body = "\"body\":\"" + "x".repeat(70_000) + "\"";
        Done audit = log("objective('tail') { " + figure + "; atMost 50 }")
                .at(0, "order_filled", body, "\"latency_ms\":9000", "\"timing\":{\"latency_ms\":7000}", "\"ms\":8000")
                .audit();
        assertEquals("fail", objective(audit).get("status"), audit::toString);
        assertTrue(String.valueOf(objective(audit).get("note")).startsWith(greatest + " misses"), audit::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max('latency_ms')        | figure.value   | greatest 'latency_ms' is not known",
                "mean('latency_ms')       | figure.value   | ",
                "sum('latency_ms')        | figure.value   | sum of 'latency_ms' is not known",
                "max('latency_ms')        | figure.highest | greatest 'latency_ms' is not known",
                "percentile('latency_ms', 100) | figure.value | p100 of 'latency_ms' is not known",
            })
    void whoeverAsksForAFigureByItsNameIsNotToldOneThatMayBeAnother(String figure, String asked, String why)
            throws IOException {
        String given = "def figure = " + figure + "\n";
        for (String judged : List.of(
                "assess { " + asked + " > 5000 ? fail('slow') : pass('quick') }",
                "observed { " + asked + " }; atMost 5000")) {
            Scripted log = fills("objective('tail') { " + given + judged + " }", "\"timeout\"");
            if (why == null) {
                assertEquals("pass", objective(log.audit()).get("status"));
            } else {
                isUnknown("1 of 200 " + NO_NUMBER + why, log);
            }
        }
    }

    @Test
    void aPercentileThatOneMoreNumberDoesNotMoveIsToldByItsName() throws IOException {
        Done audit = fills(
                        "objective('tail') { def p = percentile('latency_ms', 50); assess { p.value > 50 ? fail('slow') : pass('quick') } }",
                        "\"timeout\"")
                .audit();
        assertEquals("pass", objective(audit).get("status"), audit::toString);
    }

    @Test
    void minimumSamplesHoldBesideAssess() throws IOException {
        String script =
                "objective('tail') { def p = max('latency_ms'); minimumSamples 1_000; assess { p.value > 50 ? fail('slow') :"
                        + " pass('quick') } }";
        isUnknown("200 of the 1,000 samples needed, so greatest 'latency_ms' is not known", fills(script, "20"));
        String counted =
                "objective('tail') { minimumSamples 1_000, of: 'fills'; samples { eventCount('order_filled') }; assess {"
                        + " pass('quick') } }";
        isUnknown("200 of the 1000 fills needed", fills(counted, "20"));
        String ratio =
                "objective('tail') { def a = max('latency_ms'); def b = min('latency_ms'); minimumSamples 1_000; observed {"
                        + " a.value / b.value }; atMost 5 }";
        isUnknown("200 of the 1,000 samples needed, so greatest 'latency_ms' is not known", fills(ratio, "20"));
    }

    @Test
    void minimumSamplesOfNothingThatIsCountedAreRefused() throws IOException {
        assertEquals(
                List.of(
                        "mine.groovy:1: objective 'tail' has minimumSamples and no samples { }, so nothing says how many there"
                                + " are; add samples { performance('orders') } or judge a figure over records"),
                log("objective('tail') { minimumSamples 5; assess { pass('quick') } }")
                        .problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mean", "sum"})
    void aWindowOfWhichNothingIsReadSaysNothing(String kind) throws IOException {
        String script = "objective('tail') { " + kind + "('latency_ms'); worst per: '1h'; atMost 5_000 }";
        isUnknown("1 of 200 " + NO_NUMBER + kind + " of 'latency_ms' is not known", fills(script, "\"timeout\""));
    }

    @Test
    void aWindowOfWhichOneOfTwoIsReadIsNotJudgedByTheOther() throws IOException {
        String script = "objective('tail') { mean('latency_ms'); worst per: '1h'; atMost 5_000 }";
        Scripted log = fills(script, "\"timeout\"").at(3_601, "order_filled", "\"latency_ms\":20");
        isUnknown("1 of 201 " + NO_NUMBER + "mean of 'latency_ms' is not known", log);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count { event == 'order_rejected' }",
                "rate(per: '1m') { event == 'order_rejected' }",
                "count { field('venue') == 'XNAS' }",
                "count { number('latency_ms') > 50 }",
                "max('latency_ms')",
                "share { event == 'order_rejected' } of { event == 'order_sent' }"
            })
    void aFigureOverALogOfTextSaysThatNoFieldOfItIsRead(String figure) throws IOException {
        Scripted log = log("objective('rejects') { " + figure + "; atMost 5 }");
        for (int i = 10; i < 50; i++) {
            log.line("2026-01-02 00:00:" + i + " INFO order_rejected venue=XNAS latency_ms=9000");
        }
        Done audit = log.run().isNoPass();
        String note = String.valueOf(objective(audit).get("note"));
        assertTrue(
                note.startsWith(
                        "no record that is meant was logged; all 40 records are text, in which no event or field is read, so "),
                audit::toString);
    }

    @Test
    void recordsOfTextAreToldBesideAFigureThatIsKnown() throws IOException {
        Done audit = fills("objective('tail') { max('latency_ms'); atMost 50 }", "20")
                .line("2026-01-02 00:00:05 INFO order_filled latency_ms=9000")
                .audit();
        assertEquals(
                "20 meets at most 50: greatest 'latency_ms', 200 samples; 1 of 201 records is text, in which no event or"
                        + " field is read",
                objective(audit).get("note"));
    }

    @Test
    void whatIsCountedByItsTextIsCountedInText() throws IOException {
        Done audit = log("objective('rejects') { count { contains('rejected') }; atMost 1 }")
                .line("2026-01-02 00:00:05 INFO order rejected")
                .line("2026-01-02 00:00:06 INFO order rejected")
                .audit();
        assertEquals("2 misses at most 1: number, 2 samples", objective(audit).get("note"), audit::toString);
    }

    @Test
    void aKeyOfAManifestThatAnotherKindKnowsIsRefused() throws IOException {
        Files.writeString(directory.resolve("fills.sh"), "#!/bin/sh\n").toFile().setExecutable(true);
        Path manifest = Files.writeString(directory.resolve("fills.plugin.json"), """
                {"id": "fills", "kind": "objective", "command": ["fills.sh"], "figures": [
                  {"name": "a", "kind": "max", "field": "x", "percent": 99},
                  {"name": "b", "kind": "count", "field": "x"},
                  {"name": "c", "kind": "share", "out_of": {"events": ["sent"]}, "per": "1m"},
                  {"name": "d", "kind": "rate", "per": "1m", "out_of": {"events": ["sent"]}},
                  {"name": "e", "kind": "count", "minimum_samples": 0.9},
                  {"name": "f", "kind": "count", "minimum_samples": -1},
                  {"name": "g", "kind": "count", "minimum_samples": 1e30}]}""");
        Done checked = Done.emp("plugins", "check", "--plugins", manifest);
        String known = "containing, events, field, kind, levels, limits, minimum_samples, name, unit, where, worst_per";
        String whole = "'minimum_samples' is a whole number of records from 0, such as 100, not ";
        for (String sentence : List.of(
                "the figure 'a' is a max, which has no 'percent'; known are " + known,
                "the figure 'b' is a count, which has no 'field'; known are " + known.replace("field, ", ""),
                "the figure 'c' is a share, which has no 'per'; known are ",
                "the figure 'd' is a rate, which has no 'out_of'; known are ",
                whole + "'0.9'",
                whole + "'-1'",
                whole + "'1E+30'")) {
            assertTrue(checked.err().contains(sentence), () -> sentence + ": " + checked);
        }
        assertEquals(2, checked.exit());
    }
}
