package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alphatrade.dryrun.base.failure.Failure;
import org.junit.jupiter.api.Test;

class LocaleEncodingTests {
    @Test
    void whatTheLocaleDoesNotKnowIsRefusedBeforeARuntimeGetsQuestionMarks() {
        Failure refused = assertThrows(
                Failure.class,
                () -> LocaleEncoding.require(StandardCharsets.US_ASCII, List.of("--run-name", "\u00fc")));
        assertEquals(Failure.Kind.USAGE, refused.kind());
        assertEquals(
                "the argument \"\u00fc\" has characters that the locale (US-ASCII) does not know; set LC_ALL=C.UTF-8",
                refused.getMessage());
    }

    @Test
    void anyCharacterIsFineInUtf8() {
        assertDoesNotThrow(
                () -> LocaleEncoding.require(StandardCharsets.UTF_8, List.of("\u00fc", "\u4e2d \uD83D\uDE00")));
    }
}
