package org.alphatrade.dryrun.report.summary;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.base.file.ForeignFile;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.base.json.JsonException;
import org.alphatrade.dryrun.report.tree.JsonTrees;
import org.alphatrade.dryrun.report.tree.StatedStatus;

/** A summary bundle read back from disk: also an older, a foreign or a damaged one. */
public final class SummaryBundleReader {
    private static final long MAX_BYTES = 256L << 20;
    private static final List<String> OBJECTS = List.of("sign_off", "review", "metadata");
    private static final List<String> PARTS = List.of("metadata", "logs", "diary", "performance");

    private SummaryBundleReader() {}

    /** Returns the bundle, checked; fails with one line when it is none. A bare summary is wrapped into one. */
    public static RunSummary read(Path file) {
        Map<String, Object> tree = readObject(file);
        Map<String, Object> bundle = tree;
        if (!tree.containsKey("summary") && (tree.containsKey("logs") || tree.containsKey("diary"))) {
            bundle = new LinkedHashMap<>();
            bundle.put("generated_at", tree.get("generated_at"));
            bundle.put("summary", tree);
        }
        return of(checked(withHarnessIncidents(bundle), file));
    }

    /** Where a bundle has no incidents of its own, those that the older harness noted beside its figures are its. */
    private static Map<String, Object> withHarnessIncidents(Map<String, Object> bundle) {
        Object noted =
                JsonTrees.map(JsonTrees.map(bundle, "summary"), "metadata").get("harness_incidents");
        if (bundle.containsKey("incidents") || !(noted instanceof List)) {
            return bundle;
        }
        Map<String, Object> whole = new LinkedHashMap<>(bundle);
        whole.put("incidents", noted);
        return whole;
    }

    /** Returns the summary with the sign-off that stands in a file of its own, bare or within a bundle. */
    public static RunSummary withSignOff(RunSummary summary, Path file) {
        return summary.withSignOff(SummaryPartReader.signOff(part("sign_off", file)));
    }

    /** Returns the summary with the review that stands in a file of its own, bare or within a bundle. */
    public static RunSummary withReview(RunSummary summary, Path file) {
        return summary.withReview(SummaryPartReader.review(part("review", file)));
    }

    private static Map<String, Object> part(String name, Path file) {
        Map<String, Object> tree = readObject(file);
        Map<String, Object> part = tree.get(name) instanceof Map<?, ?> ? JsonTrees.map(tree, name) : tree;
        checkParts(Map.of(name, part), file);
        return part;
    }

    /** Returns the summary that a tree is: what a reporter is handed, or what a file holds. */
    public static RunSummary of(Map<String, Object> bundle) {
        return new RunSummary(
                StatedStatus.read(bundle.get("status")),
                SummaryPartReader.texts(bundle, "reasons"),
                SummaryPartReader.header(bundle),
                SummaryEntryReader.incidents(bundle, "incidents"),
                SummaryPartReader.evidence(JsonTrees.map(bundle, "summary")),
                SummaryPartReader.signOff(JsonTrees.map(bundle, "sign_off")),
                SummaryEntryReader.objectives(bundle),
                SummaryPartReader.review(JsonTrees.map(bundle, "review")),
                bundle.get("wrap_up") instanceof Map<?, ?> minutes
                        ? Optional.of(SummaryPartReader.wrapUp(JsonTrees.asMap(minutes)))
                        : Optional.empty(),
                JsonTrees.map(bundle, "evidence_packet"));
    }

    private static Map<String, Object> checked(Map<String, Object> bundle, Path file) {
        if (!(bundle.get("summary") instanceof Map)) {
            throw Failure.input(
                    "'" + file + "' is no summary of a run: it has no object 'summary'; name the run's summary.json",
                    null);
        }
        checkParts(bundle, file);
        return bundle;
    }

    private static void checkParts(Map<String, Object> bundle, Path file) {
        OBJECTS.forEach(name -> object(bundle, name, name, file));
        array(bundle, "incidents", "incidents", file);
        Map<String, Object> summary = JsonTrees.map(bundle, "summary");
        PARTS.forEach(name -> object(summary, name, "summary." + name, file));
        for (String list : List.of("errors", "warnings", "gap_incidents", "content_incidents")) {
            array(JsonTrees.map(summary, "logs"), list, "summary.logs." + list, file);
        }
        array(JsonTrees.map(summary, "diary"), "issues", "summary.diary.issues", file);
        array(JsonTrees.map(bundle, "sign_off"), "findings", "sign_off.findings", file);
        for (String list : List.of("action_items", "objectives", "notes")) {
            array(JsonTrees.map(bundle, "review"), list, "review." + list, file);
        }
        array(bundle, "objectives", "objectives", file);
    }

    private static void object(Map<String, Object> from, String key, String name, Path file) {
        expect(from.get(key) == null || from.get(key) instanceof Map, name, "an object", file);
    }

    private static void array(Map<String, Object> from, String key, String name, Path file) {
        expect(from.get(key) == null || from.get(key) instanceof List, name, "a list", file);
    }

    private static void expect(boolean fine, String name, String kind, Path file) {
        if (!fine) {
            throw Failure.input(
                    "cannot use summary '" + file + "': its field '" + name + "' is not " + kind
                            + "; write the summary again with audit or review",
                    null);
        }
    }

    /** Returns any JSON object, such as a sign-off or review written on its own. */
    private static Map<String, Object> readObject(Path file) {
        ForeignFile.Content content = ForeignFile.read(file, MAX_BYTES);
        if (content instanceof ForeignFile.Content.Bytes bytes) {
            try {
                return Json.parseObject(bytes.bytes());
            } catch (JsonException e) {
                throw Failure.input("cannot read '" + file + "' as a JSON object: " + e.getMessage(), e);
            }
        }
        String why = content instanceof ForeignFile.Content.Unreadable u ? u.reason() : "there is no such file";
        throw Failure.input("cannot read '" + file + "': " + why + "; name the run's summary.json", null);
    }
}
