package org.alphatrade.dryrun.evidence.performance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table of figures: a name and a value in each row, or a value for each of several columns that the first row names. */
record CsvTable(List<List<String>> rows) {
    /** Where the name of the column that was chosen stands among the figures. */
    static final String COLUMN = "column";

    private static final int MOST_ROWS = 10_000;
    private static final String USUAL = "Strategy";

    /** Returns the table that a text is; empty when it is none. */
    static Optional<CsvTable> of(String text) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
            rows.add(cells(line));
            if (rows.size() > MOST_ROWS) {
                return Optional.empty();
            }
        }
        boolean table = rows.size() > 1
                && rows.stream()
                        .allMatch(row ->
                                row.size() > 1 && row.size() == rows.get(0).size());
        return table ? Optional.of(new CsvTable(rows)) : Optional.empty();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : (line + ",").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        return cells;
    }

    private List<String> columns() {
        return rows.get(0).subList(1, rows.get(0).size());
    }

    /** Returns which column counts: the one that is asked for, the only one, or the usual one. */
    private int column(Optional<String> asked) {
        if (asked.isPresent() || columns().size() > 1) {
            return columns().indexOf(asked.orElse(USUAL)) + 1;
        }
        return 1;
    }

    /** Returns why it is not known which column counts; empty when it is. */
    String problem(Optional<String> asked) {
        return column(asked) > 0
                ? ""
                : "it holds columns (" + String.join(", ", columns()) + "), and "
                        + asked.map(name -> "none is '" + name + "'")
                                .orElse("which one counts was not said; add # and its name to the path");
    }

    /** Returns the figures of the column that counts. */
    Map<String, Object> figures(Optional<String> asked) {
        Map<String, Object> figures = new LinkedHashMap<>();
        int column = column(asked);
        rows.stream()
                .filter(row -> !row.get(0).isEmpty() && !row.get(column).isEmpty())
                .forEach(row -> figures.put(name(row), row.get(column)));
        if (rows.get(0).get(0).isEmpty() && columns().size() > 1) {
            figures.put(COLUMN, columns().get(column - 1));
        }
        return figures;
    }

    /** Some mark what is a percentage at the end of its name. */
    private static String name(List<String> row) {
        return row.get(0).replaceFirst("\\s*[%\uFE6A]$", "");
    }
}
