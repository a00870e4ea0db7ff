package org.alphatrade.dryrun.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CommandHintTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            emp plugins           | a/final-dry-run.jar plugins new | ./jbangw    | java -jar a/final-dry-run.jar plugins
            emp plugins           | /my dir/x.jar plugins new       | ''          | java -jar '/my dir/x.jar' plugins
            emp plugins           | Emp plugins new                 | ./jbangw    | ./jbangw emp plugins
            emp plugins           | Emp plugins new                 | ''          | jbang emp@alphatrade plugins
            final-dry-run-plugins | Emp new                         | /a/jbangw   | /a/jbangw final-dry-run-plugins
            final-dry-run-plugins | Emp new                         | /a b/jbangw | '/a b/jbangw' final-dry-run-plugins
            emp-addons plugins    | EmpAddOns new                   | ./jbangw    | ./jbangw emp-addons plugins
            final-dry-run         | Emp                             | ''          | jbang final-dry-run@alphatrade
            """)
    void aCommandIsShownAsItIsTypedHere(String name, String started, String wrapper, String shown) {
        assertEquals(shown, CommandHint.of(name, started, wrapper));
    }
}
