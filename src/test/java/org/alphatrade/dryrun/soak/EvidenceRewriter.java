package org.alphatrade.dryrun.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/** Writes diary and performance file again and again, as a careful runtime does or as a careless one. */
final class EvidenceRewriter {
    private final Path diary;
    private final Path performance;
    private final Path fresh;
    private final boolean torn;
    private final SplittableRandom random;
    private final Instant start = Instant.now();
    private int entries;

    EvidenceRewriter(Path directory, boolean torn, long seed) throws IOException {
        this.diary = directory.resolve("decision diary.jsonl");
        this.performance = directory.resolve("performance.json");
        this.fresh = directory.resolve("fresh");
        this.torn = torn;
        this.random = new SplittableRandom(seed);
        settle();
    }

    List<String> options() {
        return List.of(
                "--required-duration",
                "0.01s",
                "--diary",
                diary.toString(),
                "--performance",
                performance.toString(),
                "--evidence-initial-grace",
                "0.001s",
                "--evidence-check-interval",
                "0.05s",
                "--diary-stale-warn",
                "1h",
                "--performance-stale-warn",
                "1h");
    }

    void rewrite() throws IOException {
        Path file = random.nextBoolean() ? diary : performance;
        String text = text(file);
        if (!torn) {
            replace(file, text);
            return;
        }
        if (Files.isDirectory(file)) {
            Files.delete(file);
        }
        switch (random.nextInt(5)) {
            case 0 -> Files.writeString(file, text.substring(0, random.nextInt(text.length())));
            case 1 -> Files.writeString(file, "");
            case 2 -> Files.deleteIfExists(file);
            case 3 -> {
                Files.deleteIfExists(file);
                Files.createDirectory(file);
            }
            default -> Files.writeString(file, text);
        }
    }

    /** Leaves both files whole. */
    void settle() throws IOException {
        for (Path file : List.of(diary, performance)) {
            if (Files.isDirectory(file)) {
                Files.delete(file);
            }
            replace(file, text(file));
        }
    }

    private void replace(Path file, String text) throws IOException {
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private String text(Path file) {
        if (file.equals(performance)) {
            return "{\"generated_at\":\"" + Instant.now() + "\",\"period_start\":\"" + start.minus(Duration.ofHours(1))
                    + "\",\"trades\":" + entries + ",\"roi\":0.02,\"win_rate\":0.6,\"sharpe_ratio\":1.4}\n";
        }
        entries = Math.min(2_000, entries + 1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < entries; i++) {
            text.append("{\"entry_id\":\"e")
                    .append(i)
                    .append("\",\"recorded_at\":\"")
                    .append(i == 0 ? start : Instant.now())
                    .append("\",\"policy_id\":\"desk\",\"decision\":{\"status\":\"ok\"}}\n");
        }
        return text.toString();
    }
}
