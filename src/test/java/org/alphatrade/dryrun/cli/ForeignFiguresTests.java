package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Criteria and objectives ask for the same figures, whichever system wrote them. */
final class ForeignFiguresTests {
    @TempDir
    Path directory;

    @BeforeEach
    void files() throws IOException {
        StringBuilder log = new StringBuilder();
        for (int minute = 10; minute < 60; minute++) {
            log.append("{\"timestamp\":\"2026-01-02T03:" + minute + ":00Z\",\"level\":\"info\",\"message\":\"m\"}\n");
        }
        Files.writeString(directory.resolve("a.jsonl"), log);
        Files.writeString(
                directory.resolve("stats.csv"),
                ",BTC\nStart,2026-01-02 03:10:00+00:00\nEnd,2026-01-02 03:59:00+00:00\nTotal Return [%],2.5\n"
                        + "Total Trades,40\nWin Rate [%],58.3\nSharpe Ratio,1.4\n");
        Files.writeString(directory.resolve("enough.groovy"), """
                objective('sharpe-is-enough') {
                    observed { performance('sharpe_ratio') }
                    atLeast 1.0
                }
                objective('wins-enough') {
                    observed { performance('win_rate') }
                    atLeast 0.5
                }
                objective('earns-enough') {
                    observed { performance('roi') }
                    atLeast 0.02
                    samples { performance('trades') }
                }
                """);
    }

    @Test
    void theSignOffHoldsTheSharpeRatioOfAForeignFileToItsMinimum() {
        assertEquals(0, audit("1.2").exit(), () -> audit("1.2").toString());
        Done less = audit("1.5");
        assertEquals(2, less.exit(), less::toString);
        assertTrue(less.out().contains("Sharpe"), less::toString);
    }

    @Test
    void anObjectiveAsksForFiguresByTheNamesOfTheToolkit() throws IOException {
        Done audit = audit("1.2", "--plugins", directory.resolve("enough.groovy"));
        assertEquals(0, audit.exit(), audit::toString);
        Path stats = directory.resolve("stats.csv");
        Files.writeString(stats, Files.readString(stats).replace("Win Rate [%],58.3\n", ""));
        Done unknown = audit("1.2", "--plugins", directory.resolve("enough.groovy"));
        assertEquals(2, unknown.exit(), unknown::toString);
        assertTrue(unknown.out().contains("the performance file has no 'win_rate'"), unknown::toString);
    }

    private Done audit(String sharpe, Object... more) {
        Object[] words = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "audit",
                                "--log",
                                directory.resolve("a.jsonl"),
                                "--performance",
                                directory.resolve("stats.csv"),
                                "--sign-off-min-duration-hours",
                                "0.5",
                                "--sign-off-optional-diary",
                                "--sign-off-min-sharpe",
                                sharpe),
                        java.util.Arrays.stream(more))
                .toArray();
        return Done.emp(words).isReadable();
    }
}
