package org.alphatrade.dryrun.log.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.TestSeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words are those that these patterns, which say it shorter and take longer, would find. */
final class LooseWordsTests {
    private static final String WORD =
            "trace|debug|info|information|informational|notice|warn|warning|error|err|severe|critical|crit|fatal|alert|emerg|panic";
    private static final Pattern CAPITALS =
            Pattern.compile("(?<![A-Za-z0-9_.-])(?:" + WORD.toUpperCase(java.util.Locale.ROOT) + ")(?![A-Za-z0-9_.-])");
    private static final Pattern DRESSED =
            Pattern.compile("(?:(?:^|[\\[\"/|:,(\\t])(?i:" + WORD + ")(?=[\\]\"/|:,)\\t]| {2})"
                    + "|(?<= )(?:Error|Warning|Fatal)(?=:)|(?<= )(?:Info|Debug|Warn|Warning|Error|Fatal)(?= \\[))");
    private static final String[] PIECES = {
        "error",
        "ERROR",
        "Error",
        "Warn",
        "WARNING",
        "info",
        "INFORMATION",
        "Fatal",
        "crit",
        "PANIC",
        "errors",
        "no",
        "E",
        "x",
        "7",
        "[",
        "]",
        "\"",
        "/",
        "|",
        ":",
        ",",
        "(",
        ")",
        "\t",
        " ",
        "  ",
        " [",
        "_",
        ".",
        "-",
        "\u00e9",
        "\u0130"
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "feed [error] order lost#error",
                "Error: order lost#Error",
                "no Error lost#",
                "feed Error: order lost#Error",
                "feed Warn [1] slow#Warn",
                "\"info\",\"feed/error|\"#error",
                "information  of errors#information",
                "no errors, [errors] and error#"
            })
    void aWordIsALevelByItsDress(String line, String expected) {
        assertEquals(expected == null ? "" : expected, LooseWords.dressed(line));
    }

    @Test
    void findsWhatThePatternsFind() {
        Random random = TestSeed.random();
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String line = text.toString();
            assertEquals(worst(CAPITALS, line), LooseWords.capitals(line), TestSeed.said() + ": " + line);
            assertEquals(worst(DRESSED, line), LooseWords.dressed(line), TestSeed.said() + ": " + line);
        }
    }

    private static String worst(Pattern pattern, String line) {
        String worst = "";
        Matcher match = pattern.matcher(line);
        while (match.find()) {
            String found = match.group();
            boolean led = !Character.isLetter(found.charAt(0));
            worst = LooseLevel.worse(worst, led ? found.substring(1) : found);
        }
        return worst;
    }
}
