package org.alphatrade.dryrun.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.base.json.JsonException;
import org.alphatrade.dryrun.evidence.diary.DiaryReader;
import org.alphatrade.dryrun.evidence.diary.DiaryRules;
import org.alphatrade.dryrun.spi.DiarySummary;
import org.alphatrade.dryrun.spi.Status;

/** A diary is counted as JSON has it, in each of its forms; one that is cut off never passes. */
final class DiaryFuzz {
    private static final Set<String> KEYS =
            Set.of("entry_id", "recorded_at", "policy_id", "decision", "outcomes", "notes", "regime_state");

    @FuzzTest
    @DictionaryEntries({
        "{\"entry_id\":\"e1\",\"recorded_at\":\"2026-01-02T03:04:05Z\",\"policy_id\":\"p\"}",
        "{\"entries\":[",
        "[{\"entry_id\":1}",
        ",\"status\":\"halted\"",
        "\"notes\":[\"",
        "]}",
        "\"recorded_at\":",
        "\013",
        "NaN",
        "\\\"",
        "\"metadata\":{\"status\":\"failed\"}"
    })
    void entriesAreCountedAsJsonHasThemAndACutDiaryNeverPasses(byte[] input) {
        byte[] bytes = Dictionary.lines(input);
        DiarySummary summary = read(bytes);
        Object tree = parsed(bytes);
        List<?> entries = tree instanceof List<?> array
                ? array
                : tree instanceof Map<?, ?> map && map.get("entries") instanceof List<?> inside ? inside : null;
        if (entries == null || !entries.stream().allMatch(DiaryFuzz::isEntry) || repeats(bytes)) {
            return;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertEquals(entries.size(), summary.totalEntries(), text);
        StringBuilder lines = new StringBuilder();
        entries.forEach(entry -> lines.append(Json.compact(entry)).append('\n'));
        if (tree instanceof List<?>) {
            DiarySummary asLines = read(lines.toString().getBytes(StandardCharsets.UTF_8));
            assertEquals(summary.totalEntries(), asLines.totalEntries(), text);
            assertEquals(summary.policyCounts(), asLines.policyCounts(), text);
            assertEquals(summary.status(), asLines.status(), text);
        }
        int end = text.stripTrailing().length();
        for (int to : new int[] {end - 1, end / 2}) {
            byte[] cut = text.substring(0, to).getBytes(StandardCharsets.UTF_8);
            assertNotEquals(
                    Status.PASS, read(cut).status(), () -> "cut off: " + new String(cut, StandardCharsets.UTF_8));
        }
    }

    private static boolean isEntry(Object value) {
        return value instanceof Map<?, ?> map && map.keySet().stream().anyMatch(KEYS::contains);
    }

    /** With a key written twice the library and the diary may each take another one. */
    private static boolean repeats(byte[] bytes) {
        try {
            Json.parseStrictly("{\"x\":" + new String(bytes, StandardCharsets.UTF_8) + "}");
            return false;
        } catch (JsonException e) {
            return true;
        }
    }

    private static DiarySummary read(byte[] bytes) {
        DiarySummary summary = DiaryReader.of(
                Path.of("diary"), Arrays.copyOf(bytes, bytes.length), Optional.empty(), DiaryRules.STANDARD);
        assertTrue(summary.totalEntries() >= 0);
        return summary;
    }

    private static Object parsed(byte[] bytes) {
        try {
            return Json.parse(bytes);
        } catch (JsonException e) {
            return null;
        }
    }
}
