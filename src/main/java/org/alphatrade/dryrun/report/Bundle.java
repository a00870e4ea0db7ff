package org.alphatrade.dryrun.report;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.failure.Failure;
import org.alphatrade.dryrun.files.EvidenceFile;
import org.alphatrade.dryrun.json.Json;
import org.alphatrade.dryrun.json.JsonException;

/** A summary bundle read back from disk: also an older, a foreign or a damaged one. */
public final class Bundle {
    private static final long MAX_BYTES = 256L << 20;
    private static final List<String> OBJECTS = List.of("sign_off", "review", "metadata");
    private static final List<String> PARTS = List.of("metadata", "logs", "diary", "performance");

    private Bundle() {}

    /** Returns the bundle, checked; fails with one line when it is none. A bare summary is wrapped into one. */
    public static Map<String, Object> read(Path file) {
        Map<String, Object> tree = readObject(file);
        Map<String, Object> bundle = tree;
        if (!tree.containsKey("summary") && (tree.containsKey("logs") || tree.containsKey("diary"))) {
            bundle = new LinkedHashMap<>();
            bundle.put("generated_at", tree.get("generated_at"));
            bundle.put("summary", tree);
        }
        return checked(bundle, file);
    }

    /** Returns the bundle with the sign-off or review that stands in a file of its own, bare or within a bundle. */
    public static Map<String, Object> with(Map<String, Object> bundle, String name, Path file) {
        Map<String, Object> tree = readObject(file);
        Object part = tree.get(name) instanceof Map<?, ?> inner ? inner : tree;
        return checked(SummaryTree.with(bundle, name, part), file);
    }

    private static Map<String, Object> checked(Map<String, Object> bundle, Path file) {
        if (!(bundle.get("summary") instanceof Map)) {
            throw Failure.input(
                    "'" + file + "' is no summary of a run: it has no object 'summary'; name the run's summary.json",
                    null);
        }
        OBJECTS.forEach(name -> object(bundle, name, name, file));
        array(bundle, "incidents", "incidents", file);
        Map<String, Object> summary = Tree.map(bundle, "summary");
        PARTS.forEach(name -> object(summary, name, "summary." + name, file));
        for (String list : List.of("errors", "warnings", "gap_incidents", "content_incidents")) {
            array(Tree.map(summary, "logs"), list, "summary.logs." + list, file);
        }
        array(Tree.map(summary, "diary"), "issues", "summary.diary.issues", file);
        array(Tree.map(bundle, "sign_off"), "findings", "sign_off.findings", file);
        for (String list : List.of("action_items", "objectives", "notes")) {
            array(Tree.map(bundle, "review"), list, "review." + list, file);
        }
        array(bundle, "objectives", "objectives", file);
        return bundle;
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
    public static Map<String, Object> readObject(Path file) {
        EvidenceFile.Content content = EvidenceFile.read(file, MAX_BYTES);
        if (content instanceof EvidenceFile.Content.Bytes bytes) {
            try {
                return Json.parseObject(bytes.bytes());
            } catch (JsonException e) {
                throw Failure.input("cannot read '" + file + "' as a JSON object: " + e.getMessage(), e);
            }
        }
        String why = content instanceof EvidenceFile.Content.Unreadable u ? u.reason() : "there is no such file";
        throw Failure.input("cannot read '" + file + "': " + why + "; name the run's summary.json", null);
    }
}
