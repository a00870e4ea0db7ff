package org.alphatrade.dryrun.plugin.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoundedCallTests {
    private static final Duration LONG = Duration.ofMinutes(1);

    static List<Throwable> whatCodeThrows() {
        return List.of(new Throwable("neither"), new Exception("checked"), new AssertionError("error"));
    }

    @ParameterizedTest
    @MethodSource("whatCodeThrows")
    void whateverACallThrowsIsThrownAsItCameAndIsNoAnswer(Throwable thrown) {
        Callable<String> body = () -> {
            throw BoundedCallTests.<RuntimeException>undeclared(thrown);
        };
        assertSame(thrown, assertThrows(Throwable.class, () -> BoundedCall.of("mine", LONG, body)));
    }

    @Test
    void whatACallReturnsIsReturned() throws Exception {
        assertEquals("answer", BoundedCall.of("mine", LONG, () -> "answer"));
    }

    @Test
    void oneThreadServesManyCallsAlsoAfterOneThatInterruptedIt() throws Exception {
        ExecutorService calls = BoundedCall.thread("mine");
        Thread first = BoundedCall.on(calls, LONG, () -> {
            Thread.currentThread().interrupt();
            return Thread.currentThread();
        });
        assertEquals("plugin-mine", first.getName());
        for (int i = 0; i < 100; i++) {
            assertSame(first, BoundedCall.on(calls, LONG, Thread::currentThread));
        }
    }

    @Test
    void aCallIsMadeThoughWhoCallsIsInterrupted() throws Exception {
        ExecutorService calls = BoundedCall.thread("mine");
        Thread.currentThread().interrupt();
        String answer = BoundedCall.on(calls, LONG, () -> "answer");
        assertTrue(Thread.interrupted());
        assertEquals("answer", answer);
    }

    /** As Groovy throws, which declares nothing. */
    @SuppressWarnings("unchecked")
    private static <X extends Throwable> X undeclared(Throwable thrown) throws X {
        throw (X) thrown;
    }
}
