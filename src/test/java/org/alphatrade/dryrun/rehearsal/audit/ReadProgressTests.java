package org.alphatrade.dryrun.rehearsal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ReadProgressTests {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private long now;

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void itSaysHowFarHowFastAndHowLongStill() {
        ReadProgress progress = new ReadProgress(1_000_000_000L, out, () -> now);
        now = 1_000_000_000L;
        progress.accept(250_000_000L);
        assertEquals("\rreading logs [######..................]  25%  250 of 1,000 MB  250 MB/s  3s left", shown());
    }

    @Test
    void itDoesNotFlickerAndIsGoneAtTheEnd() {
        ReadProgress progress = new ReadProgress(100, out, () -> now);
        progress.accept(1);
        assertEquals("", shown(), "a short reading shows nothing");
        now = 600_000_000L;
        progress.accept(50);
        now += 100_000_000L;
        progress.accept(60);
        int once = shown().length();
        progress.close();
        assertTrue(shown().substring(once).isBlank());
        now += 10_000_000_000L;
        progress.accept(70);
        assertTrue(shown().substring(once).isBlank(), "nothing comes after the end");
    }

    @Test
    void whereNobodyWatchesThereIsNone() {
        ReadProgress progress = new ReadProgress(0, out, () -> now);
        now = 1_000_000_000L;
        progress.accept(50);
        progress.close();
        assertEquals("", shown());
    }
}
