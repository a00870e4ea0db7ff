package org.alphatrade.dryrun.store.journal;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.alphatrade.dryrun.base.file.Digests;
import org.alphatrade.dryrun.base.json.Json;

/** The last line of a journal covers itself: its last field is the digest of the line as it is without that field. */
final class SealLine {
    private static final String FIELD = ",\"seal_sha256\":\"";
    private static final String END = "\"}";
    private static final int LENGTH = FIELD.length() + 64 + END.length();

    private SealLine() {}

    static byte[] of(Map<String, Object> line) {
        String text = Json.compact(line);
        String digest = Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
        return (text.substring(0, text.length() - 1) + FIELD + digest + END + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Tells whether a line, which may have its end or not, is as it was written. */
    static boolean isWhole(byte[] bytes) {
        String line = new String(bytes, StandardCharsets.UTF_8).stripTrailing();
        int cut = line.length() - LENGTH;
        if (cut < 0 || !line.startsWith(FIELD, cut)) {
            return false;
        }
        String digest = line.substring(cut + FIELD.length(), line.length() - END.length());
        return Digests.sha256((line.substring(0, cut) + "}").getBytes(StandardCharsets.UTF_8))
                .equals(digest);
    }
}
