package org.alphatrade.dryrun.detect;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ContentTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Uncaught exception in worker 3",
                "unhandled exception: price is null",
                "FATAL ERROR: order book corrupt",
                "a fatal error occurred",
                "worker panic: index out of range",
                "panicked at src/book.rs",
                "Unhandled promise rejection",
                "exception went unhandled"
            })
    void wordingOfACrashFires(String text) {
        assertTrue(Content.fires(text), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no panic here",
                "handled exception",
                "exception handled",
                "exceptional fill",
                "\"last_exception\": null",
                "no uncaught exceptions so far",
                "unhandled exceptions: 0",
                "installed the uncaught exception handler",
                "non-fatal error ignored",
                "panic: false",
                "without any fatal error",
                "if an unhandled exception occurs the process stops"
            })
    void ordinaryTalkDoesNot(String text) {
        assertFalse(Content.fires(text), text);
    }
}
