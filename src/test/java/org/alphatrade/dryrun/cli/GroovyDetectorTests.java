package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What detectors written in Groovy raise, audited by the command. */
final class GroovyDetectorTests {
    @TempDir
    Path directory;

    @Test
    void threeLinesAreADetector() throws IOException {
        Scripted script = script("""
                detector('margin-call') {
                    when { event == 'margin_call' }
                    severity FAIL
                    summary { "margin call on ${field('account')}" }
                }""").at(0, "tick").at(1, "margin_call", "\"account\":\"A\"");
        assertEquals(List.of("fail 1 margin call on A"), script.raised());
    }

    @Test
    void onNarrowsByLevelEventAndText() throws IOException {
        String script = """
                detector('a') { on level: [ERROR, FATAL], event: 'x', containing: ['disk', 'net'] }
                """;
        assertEquals(
                List.of("fail 1 disk full"),
                script(script)
                        .at(0, "x", "\"level\":\"error\"", "\"message\":\"disk full\"")
                        .at(1, "y", "\"level\":\"error\"", "\"message\":\"disk full\"")
                        .at(2, "x", "\"level\":\"info\"", "\"message\":\"disk full\"")
                        .at(3, "x", "\"level\":\"error\"", "\"message\":\"other\"")
                        .raised());
    }

    @Test
    void whatFollowsMayBeNamedAsInOn() throws IOException {
        String script = """
                detector('sent') { on event: 'down'; then event: 'sent', within: '30s'; summary 'sent' }
                detector('up') { on event: 'down'; expect event: ['up', 'stop'], within: '30s'; summary 'not up' }
                detector('big') { on event: 'down'; then(event: 'sent', within: '30s') { number('qty') > 5 }; summary 'big' }
                """;
        assertEquals(
                List.of("fail 1 not up", "fail 1 sent"),
                script(script).at(0, "down").at(10, "sent", "\"qty\":5").at(100, "tick").raised().stream()
                        .sorted()
                        .toList());
        assertEquals(
                List.of(),
                script(script).at(0, "down").at(10, "stop").at(100, "tick").raised());
        assertEquals(
                List.of("mine.groovy:1: detector 'a' has expect without what must follow; write event: '...' or"
                        + " { event == '...' } behind it"),
                script("detector('a') { on event: 'a'; expect within: '1s' }").problems());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            6, 5 | true true false false
            5, 5 | false true false true
            5L, 5.5 | false false true true
            'b', 'a' | true true false false
            FAIL, PASS | true true false false
            null, 5 | false false false false
            5, null | false false false false
            null, 5.5d | false false false false
            null, 'a' | false false false false
            null, FAIL | false false false false
            Double.NaN, 5 | false false false false
            5, Double.NaN | false false false false
            Double.NaN, null | false false false false
            null, null | false false false false
            """)
    void aComparisonInDynamicCodeMeansWhatItMeansElsewhere(String sides, String answers) throws IOException {
        String script = """
                @CompileDynamic String told(a, b) { "${a > b} ${a >= b} ${a < b} ${a <= b}" }
                detector('a') { when { event == 'x' }; summary { told(%s) } }""".formatted(sides);
        assertEquals(List.of("fail 1 " + answers), script(script).at(0, "x").raised());
    }

    @ParameterizedTest
    @ValueSource(strings = {"'6', 5", "6, '5'", "Level.ERROR, 'WARN'", "WARN, PASS", "Phase.RUNNING, 1"})
    void whatCannotBeComparedInDynamicCodeIsAFaultAndNoAnswer(String sides) throws IOException {
        String script = """
                @CompileDynamic boolean above(a, b) { a > b }
                detector('a') { when { above(%s) }; summary 'believed' }""".formatted(sides);
        List<String> raised = script(script).at(0, "x").raised();
        assertEquals(1, raised.size());
        assertTrue(raised.get(0).contains("failed in inspect at mine.groovy:1: "), raised::toString);
    }

    @Test
    void aPatternFindsAndGivesItsGroups() throws IOException {
        String script = """
                detector('a') {
                    when { message =~ /order \\d+/ && !(message ==~ /order \\d+/) && !(field('gone') =~ /.*/) }
                    summary { def found = message =~ /order (\\d+)/; found.find() ? "lost ${found.group(1)}" : '' }
                }""";
        assertEquals(
                List.of("fail 1 lost 17"),
                script(script)
                        .at(0, "x", "\"message\":\"order 17 was lost\"")
                        .at(1, "x", "\"message\":\"order 18\"")
                        .raised());
    }

    @Test
    void aConditionMayUseEveryFactOfARecord() throws IOException {
        String script = """
                detector('a') {
                    when {
                        level >= WARN || levelName == 'info' && number('qty') > 5 && has('side') && stream == '' &&
                            structured && !inTrace && matches(~/o\\d+/) && contains('o1') && text.startsWith('{') &&
                            time == ingestedAt && phase == Phase.RUNNING && record.field('side') in ['buy', 'sell']
                    }
                    severity { level == WARN ? WARN : FAIL }
                    details { [side: field('side'), qty: number('qty')] }
                }""";
        Scripted seen = script(script)
                .at(0, "order", "\"qty\":7", "\"side\":\"buy\"", "\"message\":\"o1\"")
                .at(1, "order", "\"qty\":\"many\"", "\"side\":\"buy\"", "\"message\":\"o1\"")
                .at(2, "order", "\"side\":\"buy\"", "\"message\":\"o1\"")
                .at(3, "odd", "\"level\":\"warn\"");
        assertEquals(List.of("fail 1 o1", "warn 1 odd"), seen.raised());
    }

    @Test
    void aThresholdRaisesWhenTheNumberRisesAndAgainAfterItFell() throws IOException {
        Scripted script = script("""
                detector('rejects') {
                    on event: 'rejected'
                    by { field('symbol') }
                    threshold 3, within: '60s'
                    severity WARN
                    summary { "$count rejects of $key" }
                }""");
        for (int second : new int[] {0, 30, 60, 70, 80, 300, 301, 302}) {
            script.at(second, "rejected", "\"symbol\":\"X\"");
        }
        script.at(400, "rejected", "\"symbol\":\"Y\"")
                .at(461, "rejected", "\"symbol\":\"Y\"")
                .at(470, "rejected", "\"symbol\":\"Y\"");
        assertEquals(List.of("warn 2 3 rejects of X"), script.raised());
    }

    @Test
    void aHaltThatNothingFollowsIsRaisedByRecordTimeAndAtTheEnd() throws IOException {
        String script = """
                detector('halt') {
                    when { event == 'halt' }
                    expect(within: '2m') { event == 'resume' }
                    by { field('symbol') }
                    summary { "$key was halted" }
                }""";
        Scripted seen = script(script)
                .at(0, "halt", "\"symbol\":\"A\"")
                .at(1, "halt", "\"symbol\":\"B\"")
                .at(120, "resume", "\"symbol\":\"A\"")
                .at(122, "tick");
        assertEquals(List.of("fail 1 B was halted"), seen.raised());
        assertEquals("2026-01-02T00:02:01Z", seen.incidents().get(0).get("occurred_at"));
        assertEquals(List.of(), script(script).at(0, "halt").at(60, "tick").raised());
    }

    @Test
    void oneRecordSoonAfterAnotherIsRaised() throws IOException {
        String script = """
                detector('orders-in-halt') {
                    on event: 'halt'
                    then(within: '30s') { event == 'order' }
                    summary { "order ${Duration.between(since, time).seconds} s after a halt" }
                }""";
        assertEquals(
                List.of("fail 1 order 20 s after a halt"),
                script(script)
                        .at(0, "order")
                        .at(10, "halt")
                        .at(30, "order")
                        .at(31, "order")
                        .at(100, "halt")
                        .at(131, "order")
                        .raised());
    }

    @Test
    void tooLittleActivityIsRaisedOnceADroughtAndAtTheEnd() throws IOException {
        String script = """
                detector('decisions') {
                    on event: 'decision'
                    atLeast 2, within: '10m'
                    severity WARN
                }""";
        Scripted seen = script(script).at(0, "tick");
        for (int second : new int[] {60, 120, 500, 550, 2000, 2010}) {
            seen.at(second, "decision");
        }
        seen.at(4000, "tick");
        assertEquals(List.of("warn 2 decisions: fewer than 2 within 10m 0s"), seen.raised());
        assertEquals("2026-01-02T00:18:20Z", seen.incidents().get(0).get("first_at"));
        assertEquals("2026-01-02T00:43:20Z", seen.incidents().get(0).get("last_at"));
    }

    @Test
    void timeIsSeenByAllRecordsAlsoBesideWhatMustNotFollow() throws IOException {
        String script = """
                detector('after-halt') {
                    on event: 'halt'
                    then event: 'order', within: '30s'
                    finish { raise "elapsed ${elapsed.seconds}" }
                }""";
        assertEquals(
                List.of("fail 1 elapsed 500"),
                script(script).at(0, "tick").at(100, "halt").at(500, "tick").raised());
    }

    @Test
    void whatTheWordsCannotSayIsWrittenWithVariablesThatAreFreshInEachRun() throws IOException {
        Scripted script = script("""
                detector('unfilled') {
                    def open = [:]
                    int seen = 0
                    inspect {
                        seen++
                        if (event == 'order') open[field('id')] = time
                        else if (event == 'fill') open.remove(field('id'))
                        if (number('drift') > 5) raise "drift ${field('drift')}", severity: WARN, details: [seen: seen]
                    }
                    finish { if (open) raise "never filled: ${open.keySet().join(', ')}" }
                }""")
                .at(0, "order", "\"id\":\"a\"")
                .at(1, "order", "\"id\":\"b\"")
                .at(2, "fill", "\"id\":\"a\"", "\"drift\":7.5");
        List<String> raised = List.of("fail 1 never filled: b", "warn 1 drift 7.5");
        assertEquals(raised, script.raised());
        assertEquals(raised, script.raised());
    }

    @Test
    void optionsAreTypedByTheirDefaultsAndSetByTheUser() throws IOException {
        String script = """
                detector('big') {
                    def limit = option('limit', 10, 'lots')
                    def ratio = option('ratio', 0.5, 'share')
                    def word = option('word', 'order', 'event')
                    def on = option('on', true, 'whether')
                    def within = option('within', duration('5s'), 'time')
                    def bad = option('bad', WARN, 'how bad')
                    when { on && event == word && number('qty') * ratio > limit }
                    severity bad
                    summary { "$limit $ratio ${within.seconds}" }
                }""";
        assertEquals(
                List.of("warn 1 10 0.5 5"),
                script(script).at(0, "order", "\"qty\":21").raised());
        assertEquals(
                List.of("fail 1 1 0.25 90"),
                script(script)
                        .with(
                                "--plugin-option",
                                "big.limit=1",
                                "--plugin-option",
                                "big.ratio=0.25",
                                "--plugin-option",
                                "big.within=90s",
                                "--plugin-option",
                                "big.bad=fail")
                        .at(0, "order", "\"qty\":5")
                        .raised());
    }

    private Scripted script(String source) {
        return new Scripted(directory, source);
    }
}
