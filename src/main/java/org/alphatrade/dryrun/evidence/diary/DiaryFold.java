package org.alphatrade.dryrun.evidence.diary;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.evidence.BoundedCounts;
import org.alphatrade.dryrun.evidence.SizeLimit;
import org.alphatrade.dryrun.spi.DiaryIssue;
import org.alphatrade.dryrun.spi.DiarySummary;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.spi.Window;
import org.jspecify.annotations.Nullable;

/** Judges the entries of a diary one after the other, in bounded memory. */
final class DiaryFold implements DiaryParser.Out {
    private static final int MAX_POLICIES = 1_000;
    private static final int MAX_REASON = 1_000;
    private static final List<String> SOURCES = List.of("metadata", "decision", "outcomes");

    private final Optional<Window> window;
    private final Optional<DiaryCoverage> coverage;
    private final DiaryIssues issues = new DiaryIssues();
    private final BoundedCounts policies = new BoundedCounts(MAX_POLICIES);
    private final DuplicateIds ids = new DuplicateIds();
    private long entries;
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;
    private String problem = "";
    private long problems;

    DiaryFold(Optional<Window> window, DiaryRules rules) {
        this.window = window;
        this.coverage = window.map(known -> new DiaryCoverage(known, rules));
    }

    @Override
    public void problem(String what) {
        if (problems++ == 0) {
            problem = what;
        }
    }

    @Override
    public void entry(Map<String, Object> entry) {
        entries++;
        String policy = text(entry.get("policy_id"), "unknown");
        String id = text(entry.get("entry_id"), "entry/" + entries);
        policies.add(policy, 1);
        Optional<Instant> at = time(entry);
        at.ifPresent(this::cover);
        if (at.isEmpty()) {
            issue(Severity.WARN, id, policy, at, "The entry has no readable time.", entry);
        }
        if (entry.get("entry_id") != null && !ids.add(id)) {
            issue(Severity.WARN, id, policy, at, "The entry id '" + Text.cut(id, 100) + "' is not unique.", entry);
        }
        judge(entry, id, policy, at);
    }

    private static String text(@Nullable Object value, String otherwise) {
        String text = value == null || value instanceof Map || value instanceof List ? "" : value.toString();
        return text.isBlank() ? otherwise : text;
    }

    private static Optional<Instant> time(Map<String, Object> entry) {
        for (String name : List.of("recorded_at", "timestamp")) {
            long nanos = Timestamps.of(entry.get(name));
            if (nanos != Timestamps.NONE) {
                return Optional.of(Timestamps.instant(nanos));
            }
        }
        return Optional.empty();
    }

    private void cover(Instant at) {
        first = at.isBefore(first) ? at : first;
        last = at.isAfter(last) ? at : last;
        coverage.ifPresent(known -> known.add(at));
    }

    private void judge(Map<String, Object> entry, String id, String policy, Optional<Instant> at) {
        List<String> failing = new ArrayList<>();
        List<String> warning = new ArrayList<>();
        for (String note : notes(entry.get("notes"))) {
            sort(StatusWords.note(note), "note: " + Text.cut(note.strip(), 200), failing, warning);
        }
        status("", statuses(entry), failing, warning);
        for (String source : SOURCES) {
            status(source + ".", statuses(entry.get(source)), failing, warning);
        }
        if (!failing.isEmpty() || !warning.isEmpty()) {
            Severity severity = failing.isEmpty() ? Severity.WARN : Severity.FAIL;
            failing.addAll(warning);
            issue(severity, id, policy, at, Text.cut(String.join("; ", failing), MAX_REASON), entry);
        }
    }

    private static void status(String where, List<String> statuses, List<String> failing, List<String> warning) {
        for (String status : statuses) {
            String word = status.strip().toLowerCase(java.util.Locale.ROOT);
            sort(StatusWords.status(status), where + "status=" + Text.cut(word, 100), failing, warning);
        }
    }

    private static void sort(Severity severity, String reason, List<String> failing, List<String> warning) {
        if (severity != Severity.PASS) {
            (severity == Severity.FAIL ? failing : warning).add(reason);
        }
    }

    private static List<String> notes(@Nullable Object value) {
        List<String> notes = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(item -> notes.addAll(notes(item instanceof List ? null : item)));
        } else if (value instanceof Map<?, ?> map) {
            map.values().stream().filter(String.class::isInstance).forEach(item -> notes.add((String) item));
        } else if (value instanceof String text) {
            notes.add(text);
        }
        return notes;
    }

    private static List<String> statuses(@Nullable Object value) {
        List<String> statuses = new ArrayList<>();
        for (Object item : value instanceof List<?> list ? list : java.util.Collections.singletonList(value)) {
            if (item instanceof Map<?, ?> map && map.get("status") instanceof String status) {
                statuses.add(status);
            }
        }
        return statuses;
    }

    private void issue(
            Severity severity, String id, String policy, Optional<Instant> at, String why, Map<String, Object> entry) {
        Map<String, Object> metadata = entry.get("metadata") instanceof Map<?, ?> map ? SizeLimit.map(map) : Map.of();
        issues.add(DiaryIssue.builder(severity, Text.cut(id, 200), why)
                .policyId(Text.cut(policy, 200))
                .recordedAt(at)
                .metadata(metadata)
                .build());
    }

    DiarySummary summary(Path path) {
        if (ids.full()) {
            problem("ids beyond the first " + DuplicateIds.MAX + " were not compared");
        }
        if (problem.isEmpty() || entries > 0) {
            judgeCoverage();
        }
        Status status = Status.of(issues.worst());
        String more = problems > 1 ? " (and " + (problems - 1) + " more problems)" : "";
        return DiarySummary.builder(problem.isEmpty() ? status : status.worst(Status.UNKNOWN), path.toString())
                .totalEntries(entries)
                .policyCounts(policies.toMap())
                .firstRecordedAt(first.isAfter(last) ? Optional.empty() : Optional.of(first))
                .lastRecordedAt(first.isAfter(last) ? Optional.empty() : Optional.of(last))
                .issues(issues.inTime())
                .issuesOmitted(issues.omitted())
                .problem(problem + more)
                .build();
    }

    private void judgeCoverage() {
        if (entries == 0) {
            issues.add(DiaryCoverage.none(window));
        } else {
            coverage.ifPresent(known -> known.judge(issues));
        }
    }
}
