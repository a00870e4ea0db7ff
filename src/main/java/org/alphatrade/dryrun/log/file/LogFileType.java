package org.alphatrade.dryrun.log.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.base.file.Compression;
import org.alphatrade.dryrun.base.file.TruncatedException;
import org.alphatrade.dryrun.base.json.JsonScanner;
import org.alphatrade.dryrun.log.scan.LineBounds;

/** What a file in a log directory is, by its beginning. */
enum LogFileType {
    RECORDS("a structured log"),
    JOURNAL("the journal of the harness"),
    INCIDENTS("a list of incidents"),
    PROGRESS("a progress file"),
    SUMMARY("a summary"),
    DIARY("a decision diary"),
    TABLE("a table of values"),
    NOTES("a text for people"),
    SETTINGS("settings or a program"),
    BINARY("a picture, document or database"),
    OTHER("another file");

    private static final int HEAD = 64 * 1024;
    private static final int MAGIC = 16;
    private static final Pattern EVENTS = Pattern.compile("final_dry_run_.*_events\\.jsonl(\\.\\w+)?");

    /** A segment that is empty or damaged is a segment all the same: leaving it out would hide the loss. */
    private static final Pattern SEGMENT =
            Pattern.compile("final_dry_run_\\d{8}T\\d{6}Z(-\\d+)?(_p\\d+)?\\.jsonl(\\.(gz|zst|bz2|xz))?");

    private final String words;

    LogFileType(String words) {
        this.words = words;
    }

    /** Tells whether it may hold a log all the same, so that who names it has it read. */
    boolean mayBeLog() {
        return switch (this) {
            case OTHER, DIARY, TABLE, NOTES, SETTINGS, BINARY -> true;
            default -> false;
        };
    }

    String words() {
        return words;
    }

    static LogFileType of(Path file) throws IOException {
        byte[] head = head(file);
        LogFileType byContent = of(head, file.getFileName().toString());
        LogFileType byName = byContent == OTHER ? ofName(file) : byContent;
        return byName == OTHER ? NoLogs.of(head, file, isArray(file)) : byName;
    }

    /** Tells whether it is one array, which nobody writes on at its end. */
    private static boolean isArray(Path file) throws IOException {
        try (InputStream in = Compression.open(file)) {
            return new String(in.readNBytes(MAGIC), StandardCharsets.ISO_8859_1)
                    .stripLeading()
                    .startsWith("[");
        } catch (TruncatedException damaged) {
            return false;
        }
    }

    /** Returns what a file is that has nothing to tell it by. */
    static LogFileType ofName(Path file) {
        return SEGMENT.matcher(file.getFileName().toString()).matches() ? RECORDS : OTHER;
    }

    private static byte[] head(Path file) throws IOException {
        byte[] head = new byte[HEAD];
        int filled = 0;
        try (InputStream in = LogBytes.open(file)) {
            for (int n = in.read(head); n > 0; n = in.read(head, filled, HEAD - filled)) {
                filled += n;
            }
        } catch (TruncatedException damaged) { // what can be read decides
            return Arrays.copyOf(head, filled);
        }
        return Arrays.copyOf(head, filled);
    }

    private static LogFileType of(byte[] head, String name) {
        JsonScanner scanner = new JsonScanner();
        scanner.scanBeginning(head, LineBounds.afterBom(head, 0, head.length), head.length);
        if (has(scanner, "payload") && has(scanner, "stream") && has(scanner, "timestamp")) {
            return RECORDS;
        }
        if (name.contains("_incidents.jsonl") && scanner.size() > 0) {
            return INCIDENTS;
        }
        if (has(scanner, "severity")
                && has(scanner, "detector")
                && (has(scanner, "occurred_at") || has(scanner, "id"))) {
            return INCIDENTS;
        }
        if (has(scanner, "phase") && has(scanner, "status") && has(scanner, "target_duration_seconds")) {
            return PROGRESS;
        }
        boolean judged = has(scanner, "generated_at") || has(scanner, "sign_off") || has(scanner, "log_directory");
        if (has(scanner, "status") && has(scanner, "summary") && judged) {
            return SUMMARY;
        }
        if (has(scanner, "recorded_at") && (has(scanner, "entry_id") || has(scanner, "policy_id"))) {
            return DIARY;
        }
        return scanner.size() > 0 && EVENTS.matcher(name).matches() ? JOURNAL : OTHER;
    }

    private static boolean has(JsonScanner scanner, String key) {
        return scanner.find(key.getBytes(StandardCharsets.UTF_8)) >= 0;
    }
}
