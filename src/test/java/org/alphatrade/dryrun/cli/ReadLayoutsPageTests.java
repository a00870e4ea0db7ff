package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.log.BatchBuilder;
import org.alphatrade.dryrun.log.record.StdStream;
import org.alphatrade.dryrun.spi.Phase;
import org.junit.jupiter.api.Test;

/** What the page about audits says of layouts of text is what is read. */
final class ReadLayoutsPageTests {
    private static final Pattern ROW = Pattern.compile("\\| [^|`]+.* \\| `([^`]+)` \\| (\\w+) \\|");

    @Test
    void eachExampleOfTextHasTheLevelThatThePageSays() throws IOException {
        List<Matcher> rows =
                Files.readAllLines(Path.of(System.getProperty("project.root"), "docs", "audit.md")).stream()
                        .dropWhile(line -> !line.equals("### Plain text"))
                        .takeWhile(line -> !line.equals("### Wrappers"))
                        .map(ROW::matcher)
                        .filter(Matcher::matches)
                        .toList();
        assertTrue(rows.size() > 20, "only " + rows.size());
        for (Matcher row : rows) {
            String line = row.group(1).replace("\\|", "|");
            assertEquals(row.group(2), live(line), line);
        }
    }

    private static String live(String line) {
        BatchBuilder builder = new BatchBuilder("said", 1 << 16);
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        builder.addLine(
                bytes,
                0,
                bytes.length,
                StdStream.STDOUT,
                1_767_323_045_000_000_000L,
                0,
                bytes.length + 1L,
                Phase.RUNNING);
        return builder.build().view().at(0).levelName();
    }
}
