package org.alphatrade.dryrun.log.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
            "(?:readme|licen[cs]e|copying|changelog|changes|notice|authors|contributors|contributing|security|todo)(?:[._-].*)?(?:\\.(?:md|txt|rst|html?|adoc))?"
                    + "|.*\\.(?:md|rst|html?|adoc)");
    /** What programs are told, and what they are made of. */
    private static final Pattern SETTINGS = Pattern.compile(
            ".*\\.(?:ya?ml|toml|ini|cfg|conf|properties|env|lock|service|py|pyi|ipynb|sh|js|ts|java|groovy|kt|go|rs|c|h|cpp|cs|rb|sql|css|bat|ps1|xsd|proto)"
                    + "|\\.env(?:\\..+)?|\\.(?:git|docker|editor|npm|prettier|eslint)[a-z]*(?:\\.json)?"
                    + "|(?:requirements|constraints)[\\w.-]*\\.(?:txt|in)|pipfile|dockerfile.*|makefile|procfile|go\\.(?:mod|sum)"
                    + "|(?:.*[._-])?(?:config|configuration|settings|appsettings|package|tsconfig|jsconfig|composer|manifest|params|parameters|options|schema|secrets|environment)(?:[._-].*)?\\.json5?"
                    + "|(?:pom|web|settings|config|log(?:back|4j|4net)[\\w.-]*|nlog|app|server)\\.(?:xml|config)");

    /** Whatever stands before it: {@code security.log}, {@code notice.log.1}, {@code changes.out.gz}. */
    private static final Pattern CALLED_A_LOG =
            Pattern.compile(".*\\.(?:log|out|err|trace|jsonl|ndjson)(?:[._-]\\d[\\w-]*|\\.(?:gz|zst|xz|bz2))*");

    private static final Pattern TABLE = Pattern.compile(".*\\.(?:csv|tsv)");
    /** A row of names, none of which says that the rows below it are log lines. */
    private static final Pattern HEADER = Pattern.compile("[^\\d,;\\t][^,;\\t]*[,;\\t].*");

    private static final Pattern OF_A_LOG =
            Pattern.compile(".*(?:level|lvl|severity|message|msg|priority|error|exception|text).*");

    private static final int FEWEST_ROWS = 4;
    private static final String FIGURE = "\"?[-+]?(?:\\d[\\d.]*(?:[eE][-+]?\\d+)?|nan|NaN)?\"?";
    private static final String PARTED = "[,;\\t] ?";
    /** A time, and figures; before or between them a name, as of what is traded. */
    private static final Pattern FIGURES = Pattern.compile("\"?\\d[\\d:.TZ/ +-]{5,34}\"?(?:" + PARTED + FIGURE
            + "){0,4}(?:" + PARTED + "\"?(?!INFO|WARN|ERROR|DEBUG|FATAL)[A-Z][A-Z0-9._/:-]{1,15}\"?)?(?:" + PARTED
            + FIGURE
            + "){2,40}\\s*");

    private NoLogs() {}

    /**
     * Returns what a file is by its beginning and its name; {@link LogFileType#OTHER} when it may be a log.
     *
     * @param array whether it is one array of JSON
     */
    static LogFileType of(byte[] head, Path path, boolean array) {
        String file = path.getFileName().toString();
        String text = new String(head, 0, Math.min(head.length, 4_096), StandardCharsets.ISO_8859_1);
        if (Archives.kind(head, head.length).isPresent() && Archives.mayHoldLogs(head, file)) {
            return LogFileType.OTHER;
        }
        if (MAGIC.stream().anyMatch(text::startsWith)) {
            return LogFileType.BINARY;
        }
        String name = file.toLowerCase(Locale.ROOT);
        LogFileType named = named(name);
        if (named != LogFileType.OTHER) {
            return LogHead.isLog(head) ? LogFileType.OTHER : named;
        }
        if (isOfFigures(text) || JsonFigures.in(new String(head, StandardCharsets.ISO_8859_1), array)) {
            return WholeFile.says(path) ? LogFileType.OTHER : LogFileType.TABLE;
        }
        String first = text.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        boolean table = TABLE.matcher(name).matches()
                && HEADER.matcher(first).matches()
                && !OF_A_LOG.matcher(first).matches();
        return table ? LogFileType.TABLE : LogFileType.OTHER;
    }

    private static LogFileType named(String name) {
        if (CALLED_A_LOG.matcher(name).matches()) {
            return LogFileType.OTHER;
        }
        return NOTES.matcher(name).matches()
                ? LogFileType.NOTES
                : SETTINGS.matcher(name).matches() ? LogFileType.SETTINGS : LogFileType.OTHER;
    }

    /** Prices and the like: rows of a time and figures, with one name at most, say of no program that it lives. */
    private static boolean isOfFigures(String text) {
        int whole = text.lastIndexOf('\n');
        List<String> rows = text.substring(0, Math.max(whole, 0))
                .lines()
                .filter(row -> !row.isBlank() && !row.startsWith("#"))
                .toList();
        return rows.size() >= FEWEST_ROWS
                && rows.stream().skip(1).allMatch(row -> FIGURES.matcher(row).matches());
    }
}
