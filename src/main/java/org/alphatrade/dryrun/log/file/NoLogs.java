package org.alphatrade.dryrun.log.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Recognises what a directory holds beside its logs. What may be a log is none of these. */
final class NoLogs {
    private static final List<String> MAGIC = List.of(
            "\u0089PNG\r\n",
            "\u00ff\u00d8\u00ff",
            "GIF87a",
            "GIF89a",
            "BM\u0000",
            "%PDF-",
            "PK\u0003\u0004",
            "SQLite format 3\u0000");

    private static final Pattern NOTES = Pattern.compile(
            "(?:readme|license|licence|changelog|notice)(?:\\.(?:md|txt|rst|html?|adoc))?|.*\\.(?:md|rst|html?)");
    private static final Pattern TABLE = Pattern.compile(".*\\.(?:csv|tsv)");
    /** A row of names, none of which says that the rows below it are log lines. */
    private static final Pattern HEADER = Pattern.compile("[^\\d,;\\t][^,;\\t]*[,;\\t].*");

    private static final Pattern OF_A_LOG =
            Pattern.compile(".*(?:level|lvl|severity|message|msg|priority|error|exception|text).*");

    private NoLogs() {}

    /** Returns what a file is by its beginning and its name; {@link LogFileType#OTHER} when it may be a log. */
    static LogFileType of(byte[] head, String file) {
        String text = new String(head, 0, Math.min(head.length, 4_096), StandardCharsets.ISO_8859_1);
        if (MAGIC.stream().anyMatch(text::startsWith)) {
            return LogFileType.BINARY;
        }
        String name = file.toLowerCase(Locale.ROOT);
        if (NOTES.matcher(name).matches()) {
            return LogFileType.NOTES;
        }
        String first = text.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        boolean table = TABLE.matcher(name).matches()
                && HEADER.matcher(first).matches()
                && !OF_A_LOG.matcher(first).matches();
        return table ? LogFileType.TABLE : LogFileType.OTHER;
    }
}
