package org.alphatrade.dryrun.log.file;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alphatrade.dryrun.log.field.ZoneNames;
import org.alphatrade.dryrun.log.record.DateOrder;

/** What was decided about how files are read that their own lines do not say, each file and kind once. */
public final class ReadingNotes {
    private static final String DAYS = "days";

    private final Map<String, Map<String, Map<String, Object>>> files = new TreeMap<>();

    /** @param by what decided it */
    void days(Path file, DateOrder order, String by) {
        String read = order.words();
        note(
                file,
                DAYS,
                order == DateOrder.UNTOLD
                        ? "days are read as its layout usually has them: nothing says whether day or month stands first"
                        : "days are read as " + read + ", by " + by,
                read);
    }

    void zone(Path file, String zone) {
        String why = ZoneNames.isAmbiguous(zone) ? "which has several meanings" : "which is not known";
        note(file, "zone", "its times name the zone " + zone + ", " + why + ", and count as UTC", "UTC");
    }

    /** @param as what the places of its records are those of */
    void places(Path file, String as) {
        note(file, "places", as, "decoded");
    }

    private synchronized void note(Path file, String kind, String note, String read) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("file", file.toString());
        tree.put("kind", kind);
        tree.put("read_as", read);
        tree.put("note", note);
        files.computeIfAbsent(file.toString(), path -> new TreeMap<>()).put(kind, tree);
    }

    /** Returns them for a report, by file. */
    public synchronized List<Map<String, Object>> tree() {
        return files.values().stream().flatMap(kinds -> kinds.values().stream()).toList();
    }
}
