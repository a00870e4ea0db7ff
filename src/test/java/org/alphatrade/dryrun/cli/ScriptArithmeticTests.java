package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A script that divides by zero, or counts beyond what numbers can be, has judged nothing: that is said with its line. */
final class ScriptArithmeticTests {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            observed { 1 / eventCount('none') }; atMost 5 | observed { } gives no figure: division by zero (mine.groovy:2)
            observed { def a = 1;# a.intdiv(eventCount('none')) }; atMost 5 | observed { } gives no figure: / by zero (mine.groovy:3)
            observed { 1.0d / eventCount('none') }; atMost 5 | observed { } gives 'Infinity', which is no finite number (mine.groovy:2)
            observed { 0.0d / eventCount('none') }; atMost 5 | observed { } gives 'NaN', which is no finite number (mine.groovy:2)
            observed { Math.multiplyExact(Long.MAX_VALUE, 2L) }; atMost 5 | observed { } gives no figure: long overflow (mine.groovy:2)
            observed { 1 }; atMost 5; minimumSamples 1;# samples { 1 / eventCount('none') } | samples { } gives no figure: division by zero (mine.groovy:3)
            observed { 1 }; atMost 5; minimumSamples 1;# samples { 1d / eventCount('none') } | samples { } gives 'Infinity', which is no finite number (mine.groovy:3)
            assess { 1 / eventCount('none') > 5 ? fail('much') : pass('little') } | failed in assess at mine.groovy:2: ArithmeticException: Division by zero
            observed { 1 }; atMost 5;# reason { "${1 / eventCount('none')}" } | failed in assess at mine.groovy:3: ArithmeticException: Division by zero
            count { 1 / (event.length() - 4) > 5 }; atMost 5 | failed in inspect at mine.groovy:2: ArithmeticException: Division by zero
            """)
    void ofAnObjective(String body, String sentence) throws IOException {
        Done audit = log("objective('a') {\n" + body.replace('#', '\n') + "\n}")
                .run()
                .isNoPass();
        Map<?, ?> objective = (Map<?, ?>) ((List<?>) audit.json().get("objectives")).get(0);
        assertEquals("unknown", objective.get("status"), audit::toString);
        assertTrue(String.valueOf(objective.get("note")).contains(sentence), () -> sentence + ": " + objective);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            detector('a') {# when { 1 / (event.length() - 4) > 5 } } | failed in inspect at mine.groovy:2: ArithmeticException: Division by zero
            detector('a') {# inspect { 1.intdiv(event.length() - 4) } } | failed in inspect at mine.groovy:2: ArithmeticException: / by zero
            classifier('a') {# when { 1 / (summary.length() - summary.length()) > 5 }; owner 'x'; reason 'y' } | failed in classify at mine.groovy:2: ArithmeticException: Division by zero
            """)
    void ofAnotherPlugin(String script, String sentence) throws IOException {
        Done audit = log(script.replace('#', '\n'))
                .at(5, "fill", "\"level\":\"error\"")
                .run()
                .isNoPass();
        assertTrue(audit.out().contains(sentence), () -> sentence + ": " + audit);
    }

    private Scripted log(String script) {
        return new Scripted(directory, script).at(0, "tick").at(1, "fill");
    }
}
