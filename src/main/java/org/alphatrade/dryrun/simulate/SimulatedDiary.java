package org.alphatrade.dryrun.simulate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.alphatrade.dryrun.base.file.AtomicFile;
import org.alphatrade.dryrun.base.json.Json;

/** A decision diary that grows: appended to when it is JSON Lines, otherwise replaced as a whole. */
final class SimulatedDiary {
    private static final List<String> POLICIES = List.of("momentum-v2", "mean-reversion-v1", "carry-v3");
    private static final List<String> ACTIONS = List.of("buy", "sell", "hold");

    private final Path file;
    private final boolean lines;
    private final SplittableRandom random;
    private final List<Map<String, Object>> entries = new ArrayList<>();
    private long written;

    SimulatedDiary(Path file, long seed) {
        this.file = file;
        this.lines = file.toString().endsWith(".jsonl");
        this.random = new SplittableRandom(seed);
    }

    void add(Instant now) throws IOException {
        Map<String, Object> entry = entry(now);
        if (lines) {
            append(entry);
        } else {
            entries.add(entry);
            AtomicFile.write(file, Json.pretty(ordered("generated_at", now, "entries", entries)));
        }
    }

    private void append(Map<String, Object> entry) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        byte[] line = (Json.compact(entry) + "\n").getBytes(StandardCharsets.UTF_8);
        Files.write(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private Map<String, Object> entry(Instant now) {
        String action = ACTIONS.get(random.nextInt(ACTIONS.size()));
        return ordered(
                "entry_id", String.format("sim-%06d", ++written),
                "recorded_at", now,
                "policy_id", POLICIES.get(random.nextInt(POLICIES.size())),
                "decision", ordered("action", action, "symbol", "EURUSD", "size", 1 + random.nextInt(9)),
                "regime_state", ordered("regime", "balanced", "confidence", confidence()),
                "outcomes", ordered("status", "ok"),
                "probes", List.of(),
                "notes", List.of("simulated decision"),
                "metadata", ordered("source", "simulated-runtime"),
                "belief_state", ordered("bias", action));
    }

    private double confidence() {
        return Math.round(100 * random.nextDouble(0.5, 1)) / 100.0;
    }

    static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
