package org.alphatrade.dryrun.evidence.diary;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alphatrade.dryrun.base.json.JsonException;
import org.alphatrade.dryrun.base.json.PythonJson;
import org.alphatrade.dryrun.base.text.Text;

/**
 * Takes a diary apart into entries while it is read: JSON Lines, an array, or an object with {@code entries}. Only one
 * entry is in memory at a time, and what cannot be read costs no more than itself.
 */
final class DiaryParser {
    /** Takes what the file holds. */
    interface Out {
        void entry(Map<String, Object> entry);

        void problem(String what);
    }

    private static final int MAX_ENTRY_BYTES = 8 << 20;
    private static final byte[] BOM = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    /** A time alone makes no entry: a log that is taken for a diary has that, too. */
    private static final List<String> ENTRY_KEYS =
            List.of("entry_id", "recorded_at", "policy_id", "decision", "outcomes", "notes", "regime_state");

    private static final Set<String> WAITING =
            Set.of("waiting", "pending", "placeholder", "not_started", "starting", "empty");

    private final Out out;
    private final ByteArrayOutputStream value = new ByteArrayOutputStream();
    private final StringBuilder key = new StringBuilder();
    private int position;
    private byte last;
    private long line = 1;
    private long valueLine = 1;
    private int depth;
    private int entryDepth = -1;
    private boolean inString;
    private boolean escaped;
    private boolean expectKey;
    private boolean entriesNext;
    private boolean sawEntries;
    private boolean skipping;

    DiaryParser(Out out) {
        this.out = out;
    }

    /** Reads to the end. An exception of the stream comes through, after everything before it was used. */
    void read(InputStream stream) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stream, 1 << 16);
        try {
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == 0) {
                    out.problem("line " + line + " holds bytes that are no text; it is not read further");
                    return;
                }
                accept((byte) b);
            }
        } catch (IOException e) {
            end();
            throw e;
        }
        end();
    }

    private void accept(byte b) {
        if (position < BOM.length && position >= 0) {
            position = b == BOM[position] ? position + 1 : -1;
            if (position > 0) {
                return;
            }
        }
        if (b == '\n') {
            lineEnd();
            line++;
        }
        if (inString) {
            string(b);
        } else {
            structure(b);
        }
    }

    /** A line that is cut off must not swallow the next. */
    private void lineEnd() {
        if (inString) {
            broken("a text in line " + line + " is cut off");
        }
    }

    private void string(byte b) {
        keep(b);
        if (escaped) {
            escaped = false;
        } else if (b == '\\') {
            escaped = true;
        } else if (b == '"') {
            inString = false;
        } else if (atKey() && key.length() < 64) {
            key.append((char) b);
        }
    }

    private boolean atKey() {
        return expectKey && depth == 1 && entryDepth < 0;
    }

    private void structure(byte b) {
        if (b == '{' || b == '[') {
            open(b);
            return;
        }
        if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
            last = b;
        }
        switch (b) {
            case '}', ']' -> close(b);
            case '"' -> {
                inString = true;
                if (atKey()) {
                    key.setLength(0);
                }
                keep(b);
            }
            case ':' -> {
                entriesNext = atKey() && key.toString().equals("entries");
                expectKey = expectKey && depth != 1;
                keep(b);
            }
            case ',' -> comma(b);
            case ' ', '\t', '\r', '\n' -> space(b);
            default -> keep(b);
        }
    }

    private void space(byte b) {
        if (depth > 0) {
            keep(b);
        } else if (b == '\n' && value.size() > 0) {
            flush();
        }
    }

    private void comma(byte b) {
        if (entryDepth >= 0 && depth == entryDepth) {
            flush();
        } else {
            expectKey = depth == 1 || expectKey;
            entriesNext = false;
            keep(b);
        }
    }

    private void open(byte b) {
        if (depth > 0 && ",:[{".indexOf(last) < 0) {
            broken("line " + valueLine + " is cut off");
        }
        last = b;
        boolean top = depth == 0;
        if (top && value.size() > 0) {
            flush();
        }
        depth++;
        if (b == '[' && (top || entriesNext && depth == 2)) {
            entryDepth = depth;
            sawEntries = true;
            entriesNext = false;
            if (!top) {
                value.reset();
                skipping = false;
            }
            return;
        }
        entriesNext = false;
        if (top) {
            valueLine = line;
            expectKey = true;
        }
        keep(b);
    }

    private void close(byte b) {
        if (entryDepth >= 0 && depth == entryDepth && b == ']') {
            flush();
            entryDepth = -1;
            depth--;
            sawEntries = depth > 0;
            return;
        }
        if (sawEntries && entryDepth < 0 && depth == 1 && b != '}') {
            out.problem("line " + line + " does not close the object");
        }
        keep(b);
        depth = Math.max(0, depth - 1);
        if (depth == 0) {
            topEnd();
        }
    }

    private void topEnd() {
        if (sawEntries) {
            value.reset();
            skipping = false;
            sawEntries = false;
        } else {
            flush();
        }
        expectKey = false;
        entryDepth = -1;
    }

    private void keep(byte b) {
        if (skipping) {
            return;
        }
        if (value.size() == 0) {
            valueLine = line;
            if (b == ' ' || b == '\t' || b == '\r' || b == '\n') {
                return;
            }
        }
        if (value.size() >= MAX_ENTRY_BYTES) {
            skipping = true;
            value.reset();
            out.problem("the entry at line " + valueLine + " is larger than " + MAX_ENTRY_BYTES + " bytes");
            return;
        }
        value.write(b);
    }

    private void broken(String what) {
        out.problem(what);
        value.reset();
        skipping = false;
        inString = false;
        escaped = false;
        expectKey = false;
        if (entryDepth < 0) {
            depth = 0;
        } else {
            depth = entryDepth;
        }
    }

    private void flush() {
        byte[] bytes = value.toByteArray();
        value.reset();
        boolean skipped = skipping;
        skipping = false;
        if (!skipped && !blank(bytes)) {
            parse(bytes);
        }
    }

    private static boolean blank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return false;
            }
        }
        return true;
    }

    private void parse(byte[] bytes) {
        try {
            if (PythonJson.parse(bytes) instanceof Map<?, ?> map) {
                entry(map);
            } else {
                out.problem("the value at line " + valueLine + " is no entry");
            }
        } catch (JsonException e) {
            out.problem("the entry at line " + valueLine + " cannot be read: " + e.getMessage());
        }
    }

    private void entry(Map<?, ?> map) {
        Map<String, Object> entry = new LinkedHashMap<>();
        map.forEach((name, item) -> entry.put(String.valueOf(name), item));
        if (ENTRY_KEYS.stream().anyMatch(entry::containsKey)) {
            out.entry(entry);
        } else if (entry.get("status") instanceof String status && isPlaceholder(status, entry.size())) {
            out.problem("it is a placeholder (status: " + Text.cut(status.toLowerCase(Locale.ROOT), 40) + ")");
        } else {
            out.problem("the object at line " + valueLine + " is no entry: it has none of "
                    + String.join(", ", ENTRY_KEYS));
        }
    }

    /** A log of another shape may say how something went, too: that is no word of waiting. */
    private static boolean isPlaceholder(String status, int keys) {
        return keys == 1 || keys <= 3 && WAITING.contains(status.toLowerCase(Locale.ROOT));
    }

    private void end() {
        if (depth > 0 || inString) {
            out.problem("it is cut off at line " + line);
        } else {
            flush();
        }
    }
}
