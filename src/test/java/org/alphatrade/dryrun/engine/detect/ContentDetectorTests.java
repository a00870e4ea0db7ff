package org.alphatrade.dryrun.engine.detect;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.alphatrade.dryrun.spi.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ContentDetectorTests {
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
                "exception went unhandled",
                "Exception in strategy loop",
                "exception while placing order 12",
                "strategy raised an exception",
                "unexpected exception in feed handler",
                "submit failed: java.lang.IllegalStateException: closed",
                "java.lang.OutOfMemoryError: Java heap space",
                "Alert on desk 4: exception while placing order 12",
                "handler for fills: unexpected exception in feed",
                "worker ended with 'fatal error'",
                "Traceback (most recent call last): division by zero"
            })
    void wordingOfACrashFires(String text) {
        assertTrue(CrashWording.worst(text) != Severity.PASS, text);
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
                "if an unhandled exception occurs the process stops",
                "caught exception while polling, going on",
                "exception in feed handled",
                "no exception raised",
                "exceptions raised: 0",
                "retried after an exception",
                "exception handler installed",
                "on exception the order is cancelled",
                "exceptions are listed in report 7",
                "with the exception of BTC",
                "exceptionally quiet",
                "registered handler for com.example.OrderException",
                "rule for order exceptions loaded",
                "SELECT * FROM events WHERE kind = 'fatal error'",
                "java.lang.OutOfMemoryErrors seen: none",
                "traceback disabled"
            })
    void ordinaryTalkDoesNot(String text) {
        assertFalse(CrashWording.worst(text) != Severity.PASS, text);
    }
}
