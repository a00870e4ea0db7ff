package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the author of a Groovy plugin reads who made a mistake. */
final class GroovyMistakeTests {
    @TempDir
    Path directory;

    /** Its own names are those of the script, whatever the host's are called and wherever they stand. */
    @Test
    void aScriptMayCallItsOwnThingsAsTheHostCallsItsOwn() throws IOException {
        assertEquals(List.of(), problems("""
                detector('a') {
                    def judging = 3
                    when { named(event) && number('qty') > judging }
                }
                boolean named(String event) { event == 'order' }
                """));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            when { evnt == 'x' } | there is no 'evnt' here; did you mean 'event'?
            when { event == 'x' }; sevrity FAIL | there is no 'sevrity' here; did you mean 'severity'?
            when { event == 'x' }; severity FALE | there is no 'FALE' here; did you mean 'FAIL'?
            when { event == 'x' }; severity HIGH | there is no 'HIGH' here; known are DEBUG, ERROR, FAIL, FATAL, INFO, NONE, OTHER, PASS, TRACE, UNKNOWN, WARN, nothing
            when { event() == 'x' } | 'event' is nothing to be called; write event
            when { event == 'x' }; atMost 5, within: '60s' | a detector has no 'atMost': of more than 4 within a minute it is told by threshold 5, within: '60s'
            when { event == 'x' }; atMost 5 | a detector has no 'atMost'
            when { event == 'x' }; severity = WARN | 'severity' needs something behind it; write severity FAIL
            when { event == 'x' }; println judging | there is no 'judging' here
            when { event == 'x' }; noteNames() | there is no 'noteNames' here
            when { event == 'x' }; expires '2026-12-31' | 'expires' is known only inside classifier { }
            when { account == 7 } | there is no 'account' here; a field of the record is field('account') or number('account')
            when { feild('x') == 'y' } | there is no 'feild' here; did you mean 'field'?
            when { } | when { } is empty and gives no answer
            when { if (level == ERROR) true } | when { } gives no answer when this 'if' is not true
            when { println event } | when { } ends with println, which gives no answer
            when { def x = event } | when { } ends with a declaration and gives no answer
            when { return } | when { } returns nothing here
            when { for (i in 1..3) { } } | when { } ends with a loop and gives no answer
            when { event = 'x' } | = sets a value; write == to compare
            when { 'margin' } | a text alone is always true; write event == 'margin' or contains('margin')
            when { matches(~/(abc/) } | the pattern '(abc' is wrong: unclosed group at character 5
            when { message =~ '[' } | the pattern '[' is wrong: unclosed character class
            when { number('x') > 'abc' } | these cannot be compared: double with String
            when { level == 'error' } | 'level' is a level and never equals a text; write level == ERROR without quotes, or levelName == 'error'
            when { 'Warning' != level } | 'level' is a level and never equals a text; write level == WARN without quotes, or levelName == 'warning'
            when { level in [FATAL, 'ERROR'] } | 'level' is a level and never equals a text; write level == ERROR
            when { levelName == 'ERROR' } | 'levelName' is in lower case and never equals 'ERROR'; write 'error', or compare level
            when { record.level() == 'ERROR' } | 'record.level()' is a level and never equals a text; write Level.ERROR without quotes
            when { record.level == ERROR } | 'LogRecord' has no 'level'; write level()
            when { 'ERROR' == record.level() } | is a text and never equals a level; write Level.ERROR without quotes
            when { record.level() in [FATAL, 'ERROR'] } | is a level and never equals a text
            when { def l = level; l == 'ERROR' } | 'l' is a level and never equals a text
            when { level.equals('ERROR') } | 'level' is a level and never equals a text
            when { level === 'ERROR' } | 'level' is a level and never equals a text
            when { record.phase() == "running" } | is a phase and never equals a text; write Phase.RUNNING without quotes
            when { record.time() == '2026-01-01' } | is a time and never equals a text; compare like with like
            inspect { switch (level) { case 'ERROR': raise 'x' } } | 'level' is a level and never equals a text
            when { phase == 'running' } | 'phase' is a phase and never equals a text; write phase == Phase.RUNNING without quotes
            when { field('qty') == 500 } | 'field' is a text and never equals a figure; write number('qty') == 500
            when { field('filled') == true } | 'field' is a text and never equals true or false; write field('filled') == 'true'
            when { number('qty') == '5' } | 'number' is a figure and never equals a text; write field('qty') == '5'
            when { 'event' == 'x' } | both sides are constants, which are always or never equal; write event == 'x'
            when { 'qty' == 5 } | both sides are constants, which are always or never equal; write field('qty') == 5
            inspect { if (event == 5) raise 'x' } | 'event' is a text and never equals a figure
            when { record.evnt == 'x' } | 'LogRecord' has no 'evnt'; did you mean 'event'?
            on levle: ERROR | 'on' has no named argument 'levle'; did you mean 'level'?
            on event: 'x'; threshold 5, withn: '1s' | 'threshold' has no named argument 'withn'; did you mean 'within'?
            on event: 'x'; threshold '5', within: '1s' | 'threshold' cannot take (LinkedHashMap<String, String>, String); write threshold 5, within: '60s'
            on event: 'x'; summary "x ${field('a')}" | 'field' is known only inside when, summary, severity, details { }
            option 'limit', default: 5, 'text' | 'option' takes no named argument 'default'; write def limit = option('limit', 1000, 'what it means')
            inspect { rais 'x' } | there is no 'rais' here; did you mean 'raise'?
            on event: 'x'; description | 'description' needs something behind it; write description 'what it does'
            """)
    void whatTheCompilerFindsIsSaidWithLineColumnAndWhatToWrite(String body, String sentence) throws IOException {
        List<String> problems = problems("detector('a') { " + body + " }");
        assertTrue(
                problems.stream().anyMatch(p -> p.matches("mine\\.groovy:1:\\d+: .*") && p.contains(sentence)),
                problems::toString);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            detector('margin call') { on event: 'x' } | detector id 'margin call' is not of lower case letters, digits and dashes; write 'margin-call'
            detector('a') { on event: 'x'; severity 'high' } | 'high' is no severity; use one of PASS, WARN, FAIL
            detector('a') { on level: 'loud' } | 'loud' is no level; use one of TRACE, DEBUG, INFO, WARN, ERROR, FATAL, OTHER
            detector('a') { on event: 'x'; threshold 5, within: '60' } | duration '60' has no unit; write 60s, 60m or 60h
            detector('a') { on event: 'x'; threshold 0, within: '5m' } | threshold 0 is less than 1
            detector('a') { on event: 'x'; threshold 20000, within: '5m' } | threshold 20000 is above 10000
            detector('a') { on event: 'x'; atLeast 20000, within: '1h' } | atLeast 20000 is above 10000
                detector('a') { severity WARN } | detector 'a' never raises anything; it needs when { event == '...' } or on event: '...'
            detector('a') { threshold 5, within: '1s'; inspect { } } | detector 'a' has threshold but no when { } or on: it counts nothing
            detector('a') { on event: 'x'; by { field('a') } } | detector 'a' has 'by' without threshold, expect or then
            detector('a') { on event: 'x'; on event: 'y' } | 'on' stands here twice; give lists: on event: ['a', 'b']
            objective('a') { observed { 5 }; atLeast 9; severity PASS } | objective 'a' has severity PASS: it could never be missed; write WARN or FAIL
            objective('a') { observed { 5 } } | objective 'a' has no limit; it needs atLeast or atMost, or assess { } instead
            objective('a') { unit 'ms' } | objective 'a' judges nothing
            objective('a') { percentile('x', 0); atMost 5 } | there is no percentile 0.0; it is above 0 and at most 100
            objective('a') { percentile('', 99); atMost 5 } | figure '1' names no field whose numbers count, such as 'latency_ms'
            objective('a') { percentile('x', 99) } | objective 'a' has no limit
            objective('a') { max('x'); min('x'); atMost 5 } | objective 'a' has 2 figures and does not say which is judged
            objective('a') { share { event == 'x' }; atMost 5 } | share { } does not say of which records; write share { event == 'order_rejected' } of
            objective('a') { rate { event == 'x' }; atMost 5 } | rate needs a time; write rate(per: '1m')
            objective('a') { max('x'); worst per: '0.5s'; atMost 5 } | worst per: '0.5s' is no window; it lasts 1s to 366d, such as '1h'
            objective('a') { max('x'); worst per: '1h'; worst per: '2h'; atMost 5 } | 'worst' stands here twice
            objective('a') { worst per: '1h'; observed { 5 }; atMost 5 } | 'worst' is for figures over records
            objective('a') { percentile('x', 99) { evnt == 'y' }; atMost 5 } | there is no 'evnt' here; did you mean 'event'?
            objective('a') { percentile(99, 'x') { event == 'y' }; atMost 5 } | 'percentile' cannot take (int, String, Closure); write percentile('latency_ms', 99) { event == 'order_filled' }
            objective('a') { count { if (event == 'y') true }; atMost 5 } | count { } gives no answer when this 'if' is not true
            objective('a') { share { event == 'x' } of { level == 'ERROR' }; atMost 5 } | 'level' is a level and never equals a text
            objective('a') { share { event == 'x' } of { }; atMost 5 } | of { } is empty and gives no answer
            objective('a') { max('x'); samples { 5 }; atMost 5 } | knows its samples; leave samples { } out
            classifier('a') { when { severity == FAIL }; severity PASS } | classifier 'a' makes incidents less bad and says no reason; it needs reason '...'
            classifier('a') { owner 'x' } | classifier 'a' has no condition; it needs when { detector == '...' }
            classifier('a') { when { true }; owner 'x'; expires 'soon' } | 'soon' is no date; write '2026-12-31' or '2026-12-31T18:00:00Z'
            reporter('a', extension: '') { line 'x' } | reporter 'a' needs an extension such as extension: 'md'
            detector('a') { on event: 'x'; example 'e', given: 'x' } | example 'e' expects nothing in particular; write expect: FAIL, WARN or NONE
            detector('a') { inspect { System.exit(1) } } | a plugin must not end the harness: remove System.exit
            Runtime.runtime.halt(3) | a plugin must not end the harness: remove Runtime.halt
            detector('a') { on event: 'x'; if (id()) throw new IllegalArgumentException() } | mine.groovy:1: IllegalArgumentException
            println 1 / 0 | it fails when it is loaded: ArithmeticException: Division by zero
            detector('levels') { on event: 'x' } | detector of mine.groovy is not used: IllegalArgumentException: its id 'levels' is reserved
            def x = 5 | declares no plugin
            """)
    void whatTheScriptItselfSaysWrongIsSaidWithItsLine(String script, String expected) throws IOException {
        List<String> problems = problems(script);
        assertTrue(
                problems.stream().anyMatch(p -> p.contains(expected) && p.contains("mine.groovy")), problems::toString);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            line text('summary.logs.uptime') | 'summary.logs.uptime': no summary has 'uptime' there; did you mean 'uptime_ratio'?
            line "is ${text('summry.status')}" | 'summry.status': no summary has 'summry' there; did you mean 'summary'?
            line value('status.word') | 'status.word': 'word' is asked of a single value, which has nothing in it
            list('incidents.summary').each { line it } | 'summary' is asked of a list
            list('status').each { line it } | 'status' is no list; read it with text('status')
            line headline.verdct | 'headline.verdct': no summary has 'verdct' there; did you mean 'verdict'?
            line tree.sumary.logs | 'sumary.logs': no summary has 'sumary' there; did you mean 'summary'?
            """)
    void whatNoSummaryHasIsRefusedWhenAReporterIsLoaded(String body, String sentence) throws IOException {
        List<String> problems = problems("reporter('a', extension: 'md') { " + body + " }");
        assertTrue(
                problems.stream().anyMatch(p -> p.matches("mine\\.groovy:1:\\d+: .*") && p.contains(sentence)),
                problems::toString);
    }

    @Test
    void whatOneRunDoesNotHaveIsNoMistakeOfAReporter() throws IOException {
        assertEquals(List.of(), problems("""
                        reporter('a', extension: 'md') {
                            line text('summary.diary.total_entries') + text('metadata.what ever')
                            line text('summary.logs.level_counts.error') + value('incidents.0.summary')
                            line "${headline.verdict} ${list('summary.logs.errors').size()} ${tree.summary}"
                        }
                        """));
    }

    @Test
    void aPathThatIsPutTogetherIsRefusedWhenItIsAsked() throws IOException {
        List<String> problems = problems("""
                reporter('a', extension: 'md') {
                    for (part in ['logs', 'dairy']) { line text("summary.${part}") }
                }
                """);
        assertTrue(
                problems.toString()
                        .contains("failed in write at mine.groovy:2: IllegalArgumentException: 'summary.dairy': no"
                                + " summary has 'dairy' there; did you mean 'diary'?"),
                problems::toString);
    }

    @Test
    void aDetectorWithoutASummaryMayMeanEmptyLinesToo() throws IOException {
        assertEquals(List.of(), problems("detector('a') { when { field('side') == null } }"));
    }

    @Test
    void whatMayBeEqualIsNoMistake() throws IOException {
        assertEquals(List.of(), problems("""
                        detector('a') {
                            def stream = option('side', 5, 'hides the word')
                            when {
                                level == ERROR || level in [WARN, FATAL] || levelName == 'trace' || event in ['a', 'b']
                                    || has('x') == true || number('q') == 5 || field('y') == null || message == "a $text"
                                    || stream == 5 || number('q') == 5.5 || record.level() == ERROR
                                    || record.level().name() == 'ERROR' || record.event().equals('x') || 'a' as char == 'a'
                                    || record.structured() == true || record.number('q').orElse(0.0d) == 5
                            }
                        }
                        classifier('b') {
                            when { severity == FAIL && detector == 'levels' }
                            owner 'x'
                        }
                        """));
    }

    @Test
    void aComparisonThatCanNeverBeTrueIsReportedOnceAndAtItsBeginning() throws IOException {
        assertEquals(
                List.of(
                        "mine.groovy:1:24: 'level' is a level and never equals a text; write level == ERROR without"
                                + " quotes, or levelName == 'error'",
                        "mine.groovy:1:44: 'event' is a text and never equals a figure; compare figures with figures,"
                                + " texts with texts"),
                problems("detector('a') { when { level == 'error' && event == 5 } }"));
    }

    @Test
    void aWordInsideAnInnerClosureIsStillAWord() throws IOException {
        assertEquals(
                List.of("mine.groovy:1:36: 'level' is a level and never equals a text; write level == WARN without"
                        + " quotes, or levelName == 'warn'"),
                problems("detector('a') { when { ['x'].any { level == 'warn' } } }"));
    }

    @Test
    void allMistakesOfAFileAreReportedAtOnce() throws IOException {
        assertEquals(
                List.of(
                        "mine.groovy:2:12: there is no 'evnt' here; did you mean 'event'?",
                        "mine.groovy:3:14: there is no 'FIAL' here; did you mean 'FAIL'?",
                        "mine.groovy:6:22: when { } is empty and gives no answer; end it with a condition such as"
                                + " event == 'margin_call'"),
                problems("""
                        detector('a') {
                            when { evnt == 'x' }
                            severity FIAL
                        }

                        detector('b') { when { } }
                        """).stream().filter(p -> !p.contains("cannot take")).toList());
    }

    @Test
    void whatTheCompilerFindsHidesNothingThatTheScriptItselfRefuses() throws IOException {
        assertEquals(
                List.of(
                        "mine.groovy:2:12: there is no 'evnt' here; did you mean 'event'?",
                        "mine.groovy:3: 'high' is no severity; use one of PASS, WARN, FAIL",
                        "mine.groovy:6: 'next week' is no date; write '2026-12-31' or '2026-12-31T18:00:00Z'",
                        "mine.groovy:7:12: there is no 'detectr' here; did you mean 'detector'?",
                        "mine.groovy:11: there is no percentile 0.0; it is above 0 and at most 100, such as 99 or 99.9",
                        "mine.groovy:13:5: there is no 'atMots' here; did you mean 'atMost'?",
                        "mine.groovy:15: detector 'd' never raises anything; it needs when { event == '...' } or on event:"
                                + " '...'",
                        "mine.groovy:16: the id 'a' is taken by the detector of line 1; ids are unique"),
                problems("""
                        detector('a') {
                            when { evnt == 'x' }
                            severity 'high'
                        }
                        classifier('b') {
                            expires 'next week'
                            when { detectr == 'levels' }
                            owner 'x'
                        }
                        objective('c') {
                            percentile('x', 0)
                            worst per: '1h'
                            atMots 5
                        }
                        detector('d') { severity WARN }
                        detector('a') { on event: 'x' }
                        """).stream().filter(p -> !p.contains("cannot take")).toList());
    }

    @Test
    void nothingIsSaidOfWhatIsMissingBecauseItWasMistyped() throws IOException {
        assertEquals(
                List.of("mine.groovy:1:17: there is no 'wehn' here; did you mean 'when'?"),
                problems("detector('a') { wehn { event == 'x' } }").stream()
                        .filter(p -> !p.contains("event"))
                        .toList());
    }

    @Test
    void twoPluginsOfOneNameAreToldApartByLine() throws IOException {
        List<String> problems = problems("""
                detector('a') { on event: 'x' }
                objective('a') { observed { 1 }; atLeast 1 }
                """);
        assertEquals(List.of("mine.groovy:2: the id 'a' is taken by the detector of line 1; ids are unique"), problems);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            detector('a') {#    when { event == 'x'#    severity FAIL#}# | 2:10
            detector('a') {#    when { event == '}' }#    severity FAIL# | 1:15
            detector('a') {#    // it's }#    when { matches(~/{+'/) }# | 1:15
            """)
    void aMissingBraceIsShownWhereItWasOpened(String script, String place) throws IOException {
        List<String> problems = problems(script.replace('#', '\n'));
        assertTrue(
                problems.get(0).startsWith("mine.groovy:" + place + ": the { here is never closed"),
                problems::toString);
    }

    @Test
    void aScriptThatIsNoTextOrTooLargeIsRefused() throws IOException {
        Path broken = Files.write(directory.resolve("b.groovy"), new byte[] {'a', (byte) 0xff, (byte) 0xfe});
        Done done = Done.emp("plugins", "check", "--plugins", broken);
        assertTrue(done.err().contains("the script is not written in UTF-8"), done::toString);
        Files.writeString(broken, " ".repeat((1 << 20) + 1));
        done = Done.emp("plugins", "check", "--plugins", broken);
        assertTrue(done.err().contains("the script is larger than 1 MiB"), done::toString);
        assertEquals(2, done.exit());
    }

    private List<String> problems(String script) throws IOException {
        return new Scripted(directory, script).problems();
    }
}
