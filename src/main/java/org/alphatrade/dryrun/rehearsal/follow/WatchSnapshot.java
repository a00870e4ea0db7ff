package org.alphatrade.dryrun.rehearsal.follow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.base.time.Durations;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.rehearsal.request.WatchRequest;
import org.jspecify.annotations.Nullable;

/** A progress file as a person reads it. Trusts nothing in it: any key may be missing, and any text may be hostile. */
record WatchSnapshot(Map<String, Object> tree) {
    private static final int WIDTH = 79;
    private static final double MAX_SECONDS = 1e9;

    boolean complete() {
        return "complete".equals(tree.get("phase"));
    }

    /** Returns 0, 1 or 2 by the status; a word that is not known is no pass. */
    int exitCode(boolean treatWarnAsError) {
        return switch (text(tree.get("status"))) {
            case "pass" -> 0;
            case "starting", "running" -> complete() ? 2 : 0;
            case "warn" -> treatWarnAsError ? 2 : 1;
            default -> 2;
        };
    }

    List<String> lines(WatchRequest request, Optional<WatchSnapshot> before, Instant now) {
        List<String> lines = new ArrayList<>();
        add(lines, "Status", text(tree.get("status")));
        add(lines, "Phase", text(tree.get("phase")));
        add(lines, "Elapsed", elapsed());
        add(lines, "Updated", updated(now));
        add(lines, "Lines", count(tree.get("total_lines")) + rate(before));
        add(lines, "Streams", counts("line_counts"));
        add(lines, "Levels", counts("level_counts"));
        add(lines, "Bare lines", counts("unrecognised_line_counts"));
        add(lines, "Last line", text(tree.get("last_line_at")));
        if (request.showIncidents()) {
            incidents(lines, request.maxIncidents());
        }
        add(lines, "Exit code", text(tree.get("exit_code")));
        if (request.showSummary()) {
            verdict(lines, "Summary", map(tree.get("summary")));
        }
        if (request.showSignOff()) {
            verdict(lines, "Sign-off", map(tree.get("sign_off")));
        }
        return lines.stream().map(WatchSnapshot::cut).toList();
    }

    private String elapsed() {
        OptionalDouble elapsed = number(tree.get("elapsed_seconds"));
        OptionalDouble target = number(tree.get("target_duration_seconds"));
        if (elapsed.isEmpty()) {
            return "";
        }
        String words = words(elapsed.getAsDouble());
        if (target.isEmpty() || target.getAsDouble() == 0) {
            return words;
        }
        double percent = Math.min(100, 100 * elapsed.getAsDouble() / target.getAsDouble());
        return words + " of " + words(target.getAsDouble()) + String.format(Locale.ROOT, " (%.1f %%)", percent);
    }

    private String updated(Instant now) {
        long nanos = tree.get("now") == null ? Timestamps.NONE : Timestamps.of(tree.get("now"));
        if (nanos == Timestamps.NONE) {
            return "";
        }
        double age = Duration.between(Timestamps.instant(nanos), now).toMillis() / 1_000.0;
        return age < 1 || age > MAX_SECONDS ? "just now" : words(Math.floor(age)) + " ago";
    }

    private String rate(Optional<WatchSnapshot> before) {
        double lines = number(tree.get("total_lines")).orElse(0);
        double seconds = number(tree.get("elapsed_seconds")).orElse(0);
        if (before.isPresent()) {
            double earlier = number(before.get().tree.get("elapsed_seconds")).orElse(0);
            double fewer = number(before.get().tree.get("total_lines")).orElse(0);
            if (seconds > earlier && lines >= fewer) {
                lines -= fewer;
                seconds -= earlier;
            }
        }
        return seconds <= 0 ? "" : String.format(Locale.ROOT, " (%,.1f/s)", lines / seconds);
    }

    private void incidents(List<String> lines, int max) {
        List<?> incidents = list(tree.get("incidents"));
        double omitted = number(tree.get("incidents_omitted")).orElse(0);
        if (incidents.isEmpty() && omitted == 0) {
            return;
        }
        add(lines, "Incidents", count(incidents.size() + omitted));
        incidents.stream().limit(max).forEach(incident -> lines.add("  " + incident(map(incident))));
        double more = incidents.size() - Math.min(max, incidents.size()) + omitted;
        if (more > 0) {
            lines.add("  and " + count(more) + " more");
        }
    }

    private static String incident(Map<?, ?> incident) {
        Object summary = incident.get("summary") == null ? incident.get("message") : incident.get("summary");
        double times = number(incident.get("count")).orElse(1);
        return text(incident.get("severity")) + "  " + text(incident.get("occurred_at")) + "  " + text(summary)
                + (times > 1 ? " (" + count(times) + " times)" : "");
    }

    private static void verdict(List<String> lines, String label, Map<?, ?> verdict) {
        add(lines, label, text(verdict.get("status")));
        for (Object finding : list(verdict.get("findings"))) {
            Map<?, ?> map = map(finding);
            lines.add("  " + text(map.get("severity")) + "  " + text(map.get("message")));
        }
    }

    private String counts(String key) {
        return map(tree.get(key)).entrySet().stream()
                .map(e -> text(e.getKey()) + "=" + count(e.getValue()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static void add(List<String> lines, String label, String value) {
        if (!value.isBlank()) {
            lines.add(String.format(Locale.ROOT, "%-10s %s", label, value));
        }
    }

    private static String words(double seconds) {
        return Durations.words(Duration.ofMillis((long) (seconds * 1_000)));
    }

    private static String count(@Nullable Object value) {
        OptionalDouble number = number(value);
        return number.isPresent() ? String.format(Locale.ROOT, "%,.0f", number.getAsDouble()) : text(value);
    }

    private static OptionalDouble number(@Nullable Object value) {
        if (value instanceof Number number) {
            double figure = number.doubleValue();
            return figure >= 0 && figure < 1e15 ? OptionalDouble.of(figure) : OptionalDouble.empty();
        }
        return OptionalDouble.empty();
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    /** Returns one line without control characters: a log line in an incident must not drive the terminal. */
    private static String text(@Nullable Object value) {
        return value == null
                ? ""
                : value.toString().replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static String cut(String line) {
        return line.length() <= WIDTH ? line : Text.cut(line, WIDTH - 1);
    }
}
