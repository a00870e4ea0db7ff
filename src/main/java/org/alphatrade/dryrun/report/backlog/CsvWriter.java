package org.alphatrade.dryrun.report.backlog;

/** Rows as RFC 4180 has them, with nothing in them that a spreadsheet would run as a formula. */
public final class CsvWriter {
    private CsvWriter() {}

    public static String row(String... cells) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            out.append(i == 0 ? "" : ",").append(cell(cells[i]));
        }
        return out.append("\r\n").toString();
    }

    private static String cell(String text) {
        String safe = formula(text) ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean formula(String text) {
        String stripped = text.strip();
        return (!text.isEmpty() && "\t\r\n".indexOf(text.charAt(0)) >= 0)
                || (!stripped.isEmpty() && "=+-@\uFF1D\uFF0B\uFF0D\uFF20".indexOf(stripped.charAt(0)) >= 0);
    }
}
