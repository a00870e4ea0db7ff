package org.alphatrade.dryrun.evidence.diary;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alphatrade.dryrun.spi.DiaryIssue;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Window;

/** Whether the entries of a diary cover the time they are to cover. */
final class DiaryCoverage {
    private static final long DAY_NANOS = Duration.ofDays(1).toNanos();

    private final Window window;
    private final DiaryRules rules;
    private final Map<Long, Integer> perDay = new HashMap<>();
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;

    DiaryCoverage(Window window, DiaryRules rules) {
        this.window = window;
        this.rules = rules;
    }

    /** An entry of another day, from a diary that was not begun anew, covers nothing here. */
    void add(Instant at) {
        if (day(at) >= day(window.start()) && day(at) <= day(end())) {
            perDay.merge(day(at), 1, Integer::sum);
        }
        if (at.isBefore(window.start().minus(rules.tolerance())) || at.isAfter(end().plus(rules.tolerance()))) {
            return;
        }
        first = at.isBefore(first) ? at : first;
        last = at.isAfter(last) ? at : last;
    }

    /** The clock may have been set back during a run; its length is known all the same. */
    private Instant end() {
        return window.end().isBefore(window.start()) ? window.start().plus(window.duration()) : window.end();
    }

    void judge(DiaryIssues out) {
        if (first.isAfter(last)) {
            out.add(none(Optional.of(window)));
        } else {
            edge(out, "start_gap", first, "The diary begins late", Duration.between(window.start(), first));
            edge(out, "end_gap", last, "The diary ends early", Duration.between(last, end()));
        }
        if (rules.minimumPerDay() > 0) {
            for (long day = day(window.start()); day <= day(end()); day++) {
                judge(day, out);
            }
        }
    }

    static DiaryIssue none(Optional<Window> window) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        window.ifPresent(
                known -> metadata.put("expected_window_start", known.start().toString()));
        window.ifPresent(
                known -> metadata.put("expected_window_end", known.end().toString()));
        String where = window.isPresent() ? " in the time of the logs" : "";
        return DiaryIssue.builder(Severity.FAIL, "coverage/missing", "The diary has no entry" + where + ".")
                .policyId("*")
                .recordedAt(window.map(Window::start))
                .metadata(metadata)
                .build();
    }

    private void edge(DiaryIssues out, String name, Instant at, String what, Duration gap) {
        if (gap.compareTo(rules.tolerance()) > 0) {
            out.add(DiaryIssue.builder(Severity.WARN, "coverage/" + name, what + ".")
                    .policyId("*")
                    .recordedAt(Optional.of(at))
                    .metadata(new TreeMap<>(Map.of(
                            "gap_seconds",
                            gap.toMillis() / 1e3,
                            "coverage_tolerance_seconds",
                            rules.tolerance().toSeconds())))
                    .build());
        }
    }

    private void judge(long day, DiaryIssues out) {
        long required = required(day);
        int actual = perDay.getOrDefault(day, 0);
        if (actual >= required) {
            return;
        }
        LocalDate date = LocalDate.ofEpochDay(day);
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("day", date.toString());
        metadata.put("required_entries", required);
        metadata.put("actual_entries", actual);
        out.add(DiaryIssue.builder(
                        rules.dailySeverity(),
                        "coverage/daily/" + date,
                        "The diary has " + actual + " of " + required + " entries required for the day " + date + ".")
                .policyId("*")
                .recordedAt(Optional.of(start(day)))
                .metadata(metadata)
                .build());
    }

    /** The first and the last day are only parts of a day. */
    private long required(long day) {
        Instant from = window.start().isAfter(start(day)) ? window.start() : start(day);
        Instant to = end().isBefore(start(day + 1)) ? end() : start(day + 1);
        double share = (double) Duration.between(from, to).toNanos() / DAY_NANOS;
        return (long) Math.floor(rules.minimumPerDay() * share + 1e-9);
    }

    private static Instant start(long day) {
        return LocalDate.ofEpochDay(day).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static long day(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), 86_400L);
    }
}
