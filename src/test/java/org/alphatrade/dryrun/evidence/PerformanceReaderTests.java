package org.alphatrade.dryrun.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.alphatrade.dryrun.spi.PerformanceSummary;
import org.alphatrade.dryrun.spi.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PerformanceReaderTests {
    private static final String TIMES =
            "\"generated_at\":\"2026-01-02T00:00:00Z\",\"period_start\":\"2026-01-01T00:00:00Z\"";

    @TempDir
    Path directory;

    private PerformanceSummary read(String text) throws IOException {
        Path file = directory.resolve("performance.json");
        Files.writeString(file, text);
        return PerformanceReader.read(file);
    }

    @Test
    void figuresAreReadFlatUnderAggregatesAndInAWrapper() throws IOException {
        String figures = "\"trades\":7,\"roi\":0.015,\"win_rate\":0.5,\"sharpe\":1.2";
        for (String text : new String[] {
            "{" + TIMES + "," + figures + "}",
            "{" + TIMES + ",\"aggregates\":{" + figures + "}}",
            "\uFEFF{\"status\":\"ok\",\"snapshot\":{" + TIMES + ",\"aggregates\":{" + figures + "}}}",
            "{" + TIMES + ",\"snapshot\":{" + figures + "}}",
        }) {
            PerformanceSummary summary = read(text);
            assertEquals(Status.PASS, summary.status(), text);
            assertEquals(7, summary.totalTrades().orElseThrow());
            assertEquals(0.015, summary.roi().orElseThrow());
            assertEquals(0.5, summary.winRate().orElseThrow());
            assertEquals(1.2, summary.sharpeRatio().orElseThrow());
            assertEquals(Duration.ofDays(1), summary.windowDuration().orElseThrow());
        }
    }

    @Test
    void zeroIsAValueAndSharpeAlsoComesFromMetadata() throws IOException {
        PerformanceSummary zero = read("{" + TIMES + ",\"aggregates\":{\"sharpe_ratio\":0,\"trades\":0,\"roi\":0.0},"
                + "\"metadata\":{\"sharpe_ratio\":3}}");
        assertEquals(0.0, zero.sharpeRatio().orElseThrow());
        assertEquals(0, zero.totalTrades().orElseThrow());
        assertEquals(Status.PASS, zero.status());
        assertEquals(
                3.0,
                read("{" + TIMES + ",\"metadata\":{\"sharpe\":3}}")
                        .sharpeRatio()
                        .orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "\"nan\"", "\"1.5\"", "true", "null", "-Infinity", "1e999999999", "[]"})
    void whatIsNoFigureIsEmpty(String value) throws IOException {
        PerformanceSummary summary = read("{" + TIMES + ",\"roi\":" + value + ",\"sharpe\":" + value + "}");
        assertTrue(summary.roi().isEmpty());
        assertTrue(summary.sharpeRatio().isEmpty());
    }

    @Test
    void negativeRoiWarns() throws IOException {
        assertEquals(Status.WARN, read("{" + TIMES + ",\"roi\":-0.001}").status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  \n",
                "[]",
                "3",
                "{",
                "{\"status\":\"waiting\"}",
                "{\"status\":\"waiting\",\"snapshot\":null}",
                "{\"roi\":1}",
                "{\"generated_at\":\"2026-01-02T00:00:00Z\",\"roi\":1}",
                "{\"generated_at\":true,\"period_start\":NaN}",
                "{\"snapshot\":{}}"
            })
    void whatCannotBeJudgedIsUnknownAndSaysWhy(String text) throws IOException {
        PerformanceSummary summary = read(text);
        assertEquals(Status.UNKNOWN, summary.status());
        assertNotEquals("", summary.problem());
    }

    @Test
    void hostileFilesAreUnknown() throws IOException {
        assertEquals(Status.UNKNOWN, read("[".repeat(3_000)).status());
        assertEquals(Status.UNKNOWN, read("9".repeat(5_000)).status());
        assertEquals(Status.UNKNOWN, PerformanceReader.read(directory).status());
        assertEquals(
                Status.UNKNOWN,
                PerformanceReader.read(directory.resolve("nothing")).status());
    }
}
