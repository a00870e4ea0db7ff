package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TypingTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            emp plugins           | a/final-dry-run.jar plugins new | true  | java -jar a/final-dry-run.jar plugins
            emp plugins           | /my dir/x.jar plugins new       | false | java -jar '/my dir/x.jar' plugins
            emp plugins           | Emp plugins new                 | true  | ./jbangw emp plugins
            emp plugins           | Emp plugins new                 | false | jbang emp@alphatrade plugins
            final-dry-run-plugins | FinalDryRunPlugins new          | true  | ./jbangw final-dry-run-plugins
            final-dry-run         | FinalDryRun                     | false | jbang final-dry-run@alphatrade
            """)
    void aCommandIsShownAsItIsTypedHere(String name, String started, boolean wrapper, String shown) {
        assertEquals(shown, Typing.of(name, started, wrapper));
    }
}
