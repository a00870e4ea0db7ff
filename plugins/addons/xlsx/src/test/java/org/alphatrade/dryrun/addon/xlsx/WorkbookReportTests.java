package org.alphatrade.dryrun.addon.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.alphatrade.dryrun.spi.ReporterProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookReportTests {
    @TempDir
    Path directory;

    private static final Map<String, Object> FAILED = Map.of(
            "status",
            "fail",
            "title",
            "=HYPERLINK(\"x\")",
            "duration_seconds",
            60.5,
            "reasons",
            List.of("too short"),
            "sign_off",
            Map.of("findings", List.of(Map.of("severity", "fail", "message", "no <diary>"))),
            "incidents",
            List.of(Map.of("severity", "warn", "id", "00ff", "count", 3, "summary", "silence")),
            "incidents_omitted",
            2,
            "summary",
            Map.of("logs", Map.of("errors", List.of(Map.of("summary", "odd \u0001 \ud800")), "errors_omitted", 5)));

    @Test
    void theServiceLoaderFindsIt() {
        List<String> formats = ServiceLoader.load(ReporterProvider.class).stream()
                .map(provider -> provider.get().id())
                .toList();

        assertEquals(List.of("xlsx"), formats);
    }

    @Test
    void everySheetHoldsWhatTheSummaryHolds() throws Exception {
        Map<String, String> parts = written(FAILED);

        String verdict = parts.get("xl/worksheets/sheet1.xml");
        assertTrue(verdict.contains("60.5"), verdict);
        String all = parts.get("xl/sharedStrings.xml");
        for (String text : List.of(">fail<", "too short", "no &lt;diary&gt;", "silence", "00ff", "odd ")) {
            assertTrue(all.contains(text), all);
        }
    }

    @Test
    void whatIsNotListedIsCounted() throws Exception {
        assertTrue(written(FAILED).get("xl/sharedStrings.xml").contains("7 more were counted and are not listed"));
    }

    @Test
    void aTextThatLooksLikeAFormulaIsAText() throws Exception {
        for (String part : written(FAILED).values()) {
            assertTrue(!part.contains("<f>"), part);
        }
    }

    @Test
    void aSummaryWithNothingInItIsAWorkbookToo() throws Exception {
        assertTrue(written(Map.of()).containsKey("xl/worksheets/sheet3.xml"));
    }

    /** Every part by its name, each well-formed. */
    private Map<String, String> written(Map<String, Object> tree) throws Exception {
        Path file = directory.resolve("report.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            new WorkbookReport(tree).write(out);
        }
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                parts.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
                wellFormed(bytes);
            }
        }
        return parts;
    }

    private static void wellFormed(byte[] xml) throws Exception {
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }
}
