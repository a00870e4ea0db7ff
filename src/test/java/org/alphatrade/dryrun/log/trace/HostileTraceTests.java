package org.alphatrade.dryrun.log.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever writes the log must not be able to stop the harness with it. */
class HostileTraceTests {
    private static final int LINES = 30;
    private static final List<String> ENDS =
            List.of("", "Error)", "Exception)", "):", ")", " at x", ":line 7", ":1:2)", ": x", "\"", "!");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A::",
                "a.",
                "at a.",
                "main.(",
                " -- : ",
                "[object] (A(code: 1): ",
                "( ) in x",
                "' in x:1",
                "B (",
                ": ",
                "at x( [0x1] in :1",
                "#1 x (file:",
                "Assertion `",
                "x:1:in `",
                "Exception: ",
                "A.b: ",
                "| ",
                "==",
                "\u001b[1m"
            })
    void aLineOfOnePieceAThousandTimesIsReadQuickly(String piece) {
        for (String beginning : List.of("", "at ", "main.", "[", "PHP Fatal error:  Uncaught ")) {
            for (String end : ENDS) {
                String line = beginning + piece.repeat(2_000 / piece.length() - 20 / piece.length()) + end;
                assertTimeoutPreemptively(
                        Duration.ofSeconds(3), () -> feed(line), () -> beginning + piece + "..." + end);
            }
        }
    }

    @Test
    void aLineOfAMebibyteIsReadByItsBeginning() {
        for (String piece : List.of("a.", "at a.", "A::", "(x) in y")) {
            String text = "at " + piece.repeat((1 << 20) / piece.length()) + "\nx";

            assertTimeoutPreemptively(Duration.ofSeconds(4), () -> EmbeddedTraceParser.inLines(text, true), piece);
        }
    }

    private static void feed(String line) {
        TraceStateMachine machine = new TraceStateMachine();
        for (int i = 0; i < LINES; i++) {
            machine.feed(line, i % 2 == 0, false);
        }
    }

    /** What is read by hand for the sake of speed is what this says. */
    @Property(tries = 2_000)
    void aFunctionOfGoIsWhatItsPatternSays(@ForAll("names") String name) {
        boolean expected = name.matches("[A-Za-z][\\w./@~-]*\\.(?:\\(\\*?\\w+\\)\\.)?\\w[\\w.]*(?:\\(.*\\))?");

        assertEquals(expected, GoFunction.is(name), name);
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<Long> seeds = Arbitraries.longs();
        String[] pieces = {
            "main", "a/b", ".", "(", "*", ")", "_", "-", "~", "7", "@", " ", "Book", ".(*Book).", "(0x1, x.(T))"
        };
        return seeds.map(seed -> {
            Random random = new Random(seed);
            StringBuilder name = new StringBuilder(random.nextInt(4) == 0 ? "" : "main");
            for (int i = random.nextInt(7); i > 0; i--) {
                name.append(pieces[random.nextInt(pieces.length)]);
            }
            return name.toString();
        });
    }
}
