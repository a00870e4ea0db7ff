package org.alphatrade.dryrun.base.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TextTests {
    @Test
    void aTextThatFitsStaysAsItIs() {
        assertEquals("abc", Text.cut("abc", 3));
        assertEquals("", Text.cut("", 0));
    }

    @Test
    void aCutLeavesWholeCharactersAndAMark() {
        assertEquals("ab…", Text.cut("abc", 2));
        assertEquals("a…", Text.cut("a\uD83D\uDE00b", 2));
        assertEquals("a\uD83D\uDE00…", Text.cut("a\uD83D\uDE00b", 3));
        assertEquals("…", Text.cut("abc", 0));
    }

    @Test
    void theFirstLineIsTheFirstThatSaysSomething() {
        assertEquals("one", Text.firstLine(" \n one \r\n two", 5));
        assertEquals("o…", Text.firstLine("one", 1));
    }

    @Test
    void flatTextHasSingleSpacesAndNoLineEnds() {
        assertEquals("a b c", Text.flat("  a\n\tb  c ", 5));
        assertEquals("a b…", Text.flat("a\nb c", 3));
    }

    @Test
    void whatDrivesATerminalIsShownAndNotSent() {
        assertEquals("a·[31m·b", Text.visible("a\u001b[31m\u202eb", 20));
        assertEquals("ab…", Text.visible("abc", 2));
        assertEquals("a\\n\\u001b\\u2028b", Text.escaped("a\n\u001b\u2028b", 20));
        assertEquals("a\uD83D\uDE00...", Text.escaped("a\uD83D\uDE00bc", 2));
    }
}
