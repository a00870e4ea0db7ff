package org.alphatrade.dryrun.log.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TracePrefilterTests {
    @Property
    void theAnswerIsThatOfAPlainSearch(@ForAll("lines") String line) {
        boolean plain = TracePrefilter.words().stream().anyMatch(line::contains);
        assertEquals(plain, TracePrefilter.mayStart(line), line);
    }

    @Property
    void everyWordIsFoundAtEveryPlace(@ForAll("fillings") String before, @ForAll("fillings") String after) {
        for (String word : TracePrefilter.words()) {
            byte[] line = (before + word + after).getBytes(StandardCharsets.ISO_8859_1);
            assertTrue(TracePrefilter.mayStart(line, 0, line.length), word);
            assertTrue(TracePrefilter.mayStart(line, before.length(), before.length() + word.length()), word);
        }
    }

    @Provide
    Arbitrary<String> fillings() {
        return Arbitraries.strings().withChars("abc \"{}:,.\u00e9\0").ofMaxLength(9);
    }

    @Provide
    Arbitrary<String> lines() {
        Arbitrary<String> piece = Arbitraries.oneOf(
                Arbitraries.of(TracePrefilter.words()).map(word -> word.substring(0, word.length() - 1)),
                Arbitraries.of(TracePrefilter.words()),
                Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(12));
        return piece.list().ofMaxSize(4).map(pieces -> String.join("", pieces));
    }
}
