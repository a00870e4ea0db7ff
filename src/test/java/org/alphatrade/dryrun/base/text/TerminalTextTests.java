package org.alphatrade.dryrun.base.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class TerminalTextTests {
    @Test
    void coloursAndCommandsAreTakenOff() {
        assertEquals("order lost", TerminalText.plain("\u001b[1;31morder\u001b[0m lost\u001b[K"));
        assertEquals("order lost", TerminalText.plain("\u001b]0;title\u0007order lost"));
        assertEquals("order lost", TerminalText.plain("\u001b]8;;http://x\u001b\\order lost"));
        assertEquals("order lost", TerminalText.plain("#033[31morder lost#033[0m"));
        assertEquals("order lost", TerminalText.plain("\u001b(Border lost\u001b"));
    }

    @Test
    void whatWasOverwrittenIsNotRead() {
        assertEquals(
                "100%|| 3/3",
                TerminalText.plain(" 33%|█  | 1/3\r100%|███| 3/3\r".replace("  ", ""))
                        .strip());
        assertEquals("order lost", TerminalText.plain(" 33%|▌ |\r 66%|█▍|\rorder lost"));
        assertEquals("order lost all done", TerminalText.plain("order lost\r 66%\rall done"));
    }

    @Test
    void ordinaryTextIsItself() {
        String text = "order #12 filled at 100%";
        assertSame(text, TerminalText.plain(text));
    }

    @Property
    void noEscapeAndNoReturnIsLeftWhateverTheText(@ForAll String any) {
        String title = Text.firstLine("\u001b[1m" + any.replace('x', '\u001b').replace('y', '\r'), 500);
        assertFalse(title.indexOf('\u001b') >= 0);
        assertFalse(title.indexOf('\r') >= 0);
    }
}
