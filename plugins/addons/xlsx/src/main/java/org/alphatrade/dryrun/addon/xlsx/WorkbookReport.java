package org.alphatrade.dryrun.addon.xlsx;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Three sheets of what {@code summary.json} holds; what a run does not have is an empty cell. */
final class WorkbookReport {
    /** What a cell may hold. */
    private static final int LONGEST = 32_767;

    private final Map<?, ?> tree;

    WorkbookReport(Map<?, ?> tree) {
        this.tree = tree;
    }

    void write(OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(new LeftOpen(out), "final dry run", null)) {
            verdict(workbook.newWorksheet("Verdict"));
            findings(workbook.newWorksheet("Findings"));
            incidents(workbook.newWorksheet("Incidents"));
        }
    }

    private void verdict(Worksheet sheet) {
        int row = 0;
        for (String name :
                List.of("status", "title", "mode", "started_at", "ended_at", "duration_seconds", "generated_at")) {
            sheet.value(row, 0, name);
            cell(sheet, row++, 1, tree.get(name));
        }
        for (Object reason : list(tree.get("reasons"))) {
            sheet.value(row, 0, "reason");
            cell(sheet, row++, 1, reason);
        }
        sheet.width(0, 20);
        sheet.width(1, 100);
    }

    private void findings(Worksheet sheet) {
        List<Object> rows = new ArrayList<>(list(map(tree.get("sign_off")).get("findings")));
        rows.addAll(list(logs().get("findings")));
        table(sheet, rows, List.of("severity", "message"), 0);
    }

    private void incidents(Worksheet sheet) {
        List<Object> rows = new ArrayList<>();
        long omitted = 0;
        for (Map<?, ?> place : List.of(tree, logs())) {
            for (String name : List.of("incidents", "gap_incidents", "content_incidents", "errors", "warnings")) {
                rows.addAll(list(place.get(name)));
                omitted += place.get(name + "_omitted") instanceof Number number ? number.longValue() : 0;
            }
        }
        table(
                sheet,
                rows,
                List.of("severity", "id", "detector", "category", "count", "first_at", "last_at", "summary"),
                omitted);
    }

    private Map<?, ?> logs() {
        return map(map(tree.get("summary")).get("logs"));
    }

    /** Lists are bounded in a summary and totals are not, so the last row says what is not listed. */
    private static void table(Worksheet sheet, List<?> rows, List<String> names, long omitted) {
        for (int column = 0; column < names.size(); column++) {
            sheet.value(0, column, names.get(column));
        }
        int row = 1;
        for (Object each : rows) {
            for (int column = 0; column < names.size(); column++) {
                cell(sheet, row, column, map(each).get(names.get(column)));
            }
            row++;
        }
        if (omitted > 0) {
            sheet.value(row, 0, omitted + " more were counted and are not listed");
        }
        sheet.width(names.size() - 1, 100);
        sheet.freezePane(0, 1);
    }

    /** Numbers as numbers; everything else as text, which no program takes for a formula. */
    private static void cell(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null) {
            String text = value.toString();
            sheet.value(row, column, text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…");
        }
    }

    private static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    /** The host closes what it gave. */
    private static final class LeftOpen extends FilterOutputStream {
        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
