package org.alphatrade.dryrun.rehearsal.audit;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alphatrade.dryrun.base.file.ForeignFile;
import org.alphatrade.dryrun.base.json.JsonException;
import org.alphatrade.dryrun.base.json.PythonJson;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.spi.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a progress file or a summary of the older harness says of its run.
 *
 * @param start when the runtime was started
 * @param end when it had ended; empty while the file says that the run goes on
 * @param exitCode what the runtime ended with
 * @param atItsEnd whether the run had reached its target, so that the harness asked the runtime to end
 * @param lines how many lines came
 * @param incidents what the harness raised that does not stand in the logs
 * @param judged what became of diary, performance file and sign-off, where that was no pass
 */
record EarlierStatement(
        Path file,
        Instant start,
        Optional<Instant> end,
        Optional<Long> exitCode,
        boolean atItsEnd,
        long lines,
        List<Told> incidents,
        Map<String, Status> judged) {
    private static final long MAX_BYTES = 64L << 20;
    private static final int MOST = 1_000;

    /** An incident of the older harness. */
    record Told(Status severity, String message, String occurredAt) {}

    boolean isOf(Instant stamp) {
        return start.truncatedTo(ChronoUnit.SECONDS).equals(stamp);
    }

    /** Reads a file; empty when it is no JSON object, or cannot be read. */
    static Optional<Map<?, ?>> tree(Path file) {
        if (!(ForeignFile.read(file, MAX_BYTES) instanceof ForeignFile.Content.Bytes content)) {
            return Optional.empty();
        }
        try {
            return PythonJson.parse(content.bytes()) instanceof Map<?, ?> tree ? Optional.of(tree) : Optional.empty();
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    /** Returns what a file says; one of somebody else says nothing. */
    static Optional<EarlierStatement> of(Path file, Map<?, ?> tree) {
        return tree.containsKey("phase") ? ofProgress(file, tree) : ofSummary(file, tree);
    }

    private static Optional<EarlierStatement> ofProgress(Path file, Map<?, ?> tree) {
        return time(tree.get("started_at"))
                .map(start -> new EarlierStatement(
                        file,
                        start,
                        "complete".equals(tree.get("phase")) ? time(tree.get("now")) : Optional.empty(),
                        whole(tree.get("exit_code")),
                        reached(tree.get("elapsed_seconds"), tree.get("target_duration_seconds")),
                        whole(tree.get("total_lines")).orElse(0L),
                        incidents(tree.get("incidents")),
                        judged(tree)));
    }

    private static Optional<EarlierStatement> ofSummary(Path file, Map<?, ?> tree) {
        Map<?, ?> about = map(map(tree.get("summary")).get("metadata"));
        List<Told> incidents = new ArrayList<>(incidents(about.get("harness_incidents")));
        incidents(tree.get("incidents")).stream()
                .filter(told -> !incidents.contains(told))
                .forEach(incidents::add);
        return time(about.get("started_at"))
                .map(start -> new EarlierStatement(
                        file,
                        start,
                        time(about.get("ended_at")),
                        whole(about.get("exit_code")),
                        Boolean.TRUE.equals(about.get("timed_out")),
                        whole(about.get("log_total_lines")).orElse(0L),
                        incidents,
                        judged(tree)));
    }

    private static Map<String, Status> judged(Map<?, ?> tree) {
        Map<String, Status> judged = new TreeMap<>();
        Map<?, ?> summary = map(tree.get("summary"));
        put(judged, "diary", map(summary.get("diary")).get("status"));
        put(judged, "performance", map(summary.get("performance")).get("status"));
        put(judged, "sign-off", map(tree.get("sign_off")).get("status"));
        return judged;
    }

    private static void put(Map<String, Status> judged, String part, @Nullable Object word) {
        if (word != null && severity(word) != Status.PASS) {
            judged.put(part, severity(word));
        }
    }

    /** Incidents about a line name its stream: that line is judged anew. */
    private static List<Told> incidents(@Nullable Object list) {
        List<Told> told = new ArrayList<>();
        if (list instanceof List<?> items) {
            items.stream().map(EarlierStatement::map).forEach(item -> {
                Map<?, ?> about = map(item.get("metadata"));
                if (!about.containsKey("stream") && !about.containsKey("exit_code") && !item.isEmpty()) {
                    told.add(new Told(
                            severity(item.get("severity")),
                            String.valueOf(item.get("message")),
                            String.valueOf(item.get("occurred_at"))));
                }
            });
        }
        return bounded(told);
    }

    /** Of what is beyond the bound the worst is kept, and how many there are is said: first, since reports are bounded as well. */
    private static List<Told> bounded(List<Told> told) {
        if (told.size() <= MOST) {
            return told;
        }
        List<Told> rest = told.subList(MOST, told.size());
        Told worst = Collections.max(rest, Comparator.comparing(Told::severity));
        List<Told> kept = new ArrayList<>(List.of(worst));
        if (rest.size() > 1) {
            kept.add(new Told(Status.WARN, rest.size() - 1 + " more were not read", worst.occurredAt()));
        }
        kept.addAll(told.subList(0, MOST));
        return kept;
    }

    /** A word that nobody knows is no pass. */
    private static Status severity(@Nullable Object word) {
        return "warn".equals(word) ? Status.WARN : "pass".equals(word) ? Status.PASS : Status.FAIL;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Optional<Instant> time(@Nullable Object value) {
        long nanos = Timestamps.of(value);
        return nanos == Timestamps.NONE ? Optional.empty() : Optional.of(Timestamps.instant(nanos));
    }

    private static Optional<Long> whole(@Nullable Object value) {
        return value instanceof Number number ? Optional.of(number.longValue()) : Optional.empty();
    }

    private static boolean reached(@Nullable Object elapsed, @Nullable Object target) {
        return elapsed instanceof Number after
                && target instanceof Number at
                && after.doubleValue() + 1 >= at.doubleValue();
    }
}
