package org.alphatrade.dryrun.log.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises archives of files by their first bytes. They are not unpacked; one that may hold logs is no document. */
final class Archives {
    /** How much must be known. */
    static final int HEAD = 512;

    private static final int ENTRY = 30;
    private static final int OWNER = 257;
    private static final Pattern OF_LOGS = Pattern.compile(
            "(?:.*[^a-z])?(?:logs?|logfiles?|jsonl|ndjson|journal|syslog|stdout|stderr)(?:[^a-z].*)?|.*\\.(?:log|out|err|trace)[\\w.-]*");

    private Archives() {}

    /** Returns what kind of archive begins so; empty for none. */
    static Optional<String> kind(byte[] head, int length) {
        String text = new String(head, 0, Math.min(length, HEAD), StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\u0003\u0004") || text.startsWith("PK\u0005\u0006")) {
            return Optional.of("zip");
        }
        if (text.startsWith("7z\u00bc\u00af\u0027\u001c")) {
            return Optional.of("7z");
        }
        if (text.startsWith("Rar!\u001a\u0007")) {
            return Optional.of("rar");
        }
        return text.startsWith("ustar", OWNER) ? Optional.of("tar") : Optional.empty();
    }

    /** Tells whether an archive's name, or that of the first file in it, says that it holds logs. */
    static boolean mayHoldLogs(byte[] head, String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return OF_LOGS.matcher(name).matches()
                || head.length > ENTRY && OF_LOGS.matcher(firstEntry(head)).matches();
    }

    private static String firstEntry(byte[] head) {
        int length = Math.min(head.length - ENTRY, head[26] & 0xff);
        return new String(head, ENTRY, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }
}
