package org.alphatrade.dryrun.plugin.guard;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.Severity;
import org.junit.jupiter.api.Test;

class BufferingSinkTests {
    @Test
    void whatAStrayThreadRaisesWhileACallIsSettledIsNoticedAtTheEndOfTheNext() throws InterruptedException {
        BufferingSink sink = new BufferingSink("id", true);
        Thread stray = new Thread(() -> raise(sink));
        sink.open();
        synchronized (sink) {
            stray.start();
            while (stray.getState() != Thread.State.BLOCKED) {
                Thread.onSpinWait();
            }
            sink.close();
            sink.take();
            sink.misuse();
        }
        stray.join();

        sink.open();
        assertTrue(sink.close(), "something came");
        assertNotNull(sink.misuse());
    }

    private static void raise(BufferingSink sink) {
        try {
            sink.raise(Incident.at(Instant.EPOCH, Severity.WARN, "stray"));
        } catch (IllegalStateException told) {
            // the plugin learns of it as well
        }
    }
}
