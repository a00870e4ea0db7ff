package org.alphatrade.dryrun.plugin.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
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

    /** As Groovy throws, which declares nothing. */
    @SuppressWarnings("unchecked")
    private static <X extends Throwable> X undeclared(Throwable thrown) throws X {
        throw (X) thrown;
    }
}
