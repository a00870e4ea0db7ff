package org.alphatrade.dryrun.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alphatrade.dryrun.json.Json;

/** Reads a journal back, as far as it goes: a killed harness may have left half a line. */
public final class JournalReader {
    private final List<JournalEntry> entries = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private Optional<JournalTotals> totals = Optional.empty();

    private JournalReader() {}

    public static JournalContent read(Path path) {
        JournalReader reader = new JournalReader();
        reader.readAll(path);
        return new JournalContent(reader.entries, reader.totals, reader.problems);
    }

    private void readAll(Path path) {
        String name = path.getFileName().toString();
        if (!Files.isRegularFile(path)) {
            problems.add("the journal '" + name + "' is no regular file");
            return;
        }
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        try (BufferedReader lines =
                new BufferedReader(new java.io.InputStreamReader(Files.newInputStream(path), decoder))) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                readLine(name, number, line);
            }
        } catch (IOException e) {
            problems.add("the journal '" + name + "' cannot be read on: " + e.getMessage());
        }
    }

    private void readLine(String name, long number, String line) {
        try {
            Map<String, Object> object = Json.parseObject(line);
            Fields fields = new Fields(object);
            if ("totals".equals(object.get("type"))) {
                totals = Optional.of(totals(fields));
            } else {
                entries.add(new JournalEntry(fields.whole("records"), ObservationCodec.decode(object)));
            }
        } catch (RuntimeException e) {
            problems.add("line " + number + " of the journal '" + name + "' cannot be read: " + e.getMessage());
        }
    }

    private static JournalTotals totals(Fields fields) {
        Map<String, Long> lineCounts = new TreeMap<>();
        fields.object("line_counts").forEach((stream, count) -> lineCounts.put(stream, ((Number) count).longValue()));
        return new JournalTotals(
                fields.whole("records"), fields.whole("raw_bytes"), fields.whole("lost_bytes"), lineCounts);
    }
}
