package org.alphatrade.dryrun.store.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alphatrade.dryrun.base.file.Compression;
import org.alphatrade.dryrun.base.file.Digests;
import org.alphatrade.dryrun.base.file.RegularFiles;
import org.alphatrade.dryrun.base.json.Json;

/** Reads a journal back, as far as it goes: a killed harness may have left half a line. */
public final class JournalReader {
    private static final int LONGEST_LINE = 16 << 20;
    private static final int MAX_PROBLEMS = 20;

    private final String name;
    private final List<JournalEntry> entries = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final MessageDigest before = Digests.digest();
    private byte[] last = {};
    private long bytesBefore;
    private long lines;
    private long unnamed;
    private Optional<RunIdentity> run = Optional.empty();
    private final ChainReader chain = new ChainReader();
    private Optional<Map<String, Map<String, String>>> pluginOptions = Optional.empty();
    private int reading = 1;
    private final Map<String, String> metadata = new TreeMap<>();
    private Optional<JournalTotals> totals = Optional.empty();
    private Optional<JournalSeal> seal = Optional.empty();

    private JournalReader(String name) {
        this.name = name;
    }

    public static JournalContent read(Path path) {
        JournalReader reader = new JournalReader(path.getFileName().toString());
        reader.readAll(path);
        return new JournalContent(
                reader.run,
                reader.pluginOptions.orElse(Map.of()),
                reader.reading,
                reader.metadata,
                reader.entries,
                reader.chain.links(),
                reader.totals,
                reader.seal,
                reader.problems);
    }

    private void readAll(Path path) {
        try (InputStream in = Compression.open(path)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                split(buffer, n, line);
            }
            if (line.size() > 0) {
                problem("the journal '" + name + "' is cut off in line " + (lines + 1));
            }
        } catch (IOException e) {
            problem("the journal '" + name + "' cannot be read on: " + RegularFiles.reason(e));
        }
        if (unnamed > 0) {
            problems.add("the journal '" + name + "' has " + unnamed + " problems more");
        }
    }

    private void split(byte[] buffer, int filled, ByteArrayOutputStream line) throws IOException {
        int start = 0;
        for (int i = 0; i < filled; i++) {
            if (buffer[i] == '\n') {
                line.write(buffer, start, i + 1 - start);
                start = i + 1;
                readLine(line.toByteArray());
                line.reset();
            }
        }
        line.write(buffer, start, filled - start);
        if (line.size() > LONGEST_LINE) {
            throw new IOException("line " + (lines + 1) + " is longer than 16 MiB");
        }
    }

    private void readLine(byte[] line) {
        lines++;
        before.update(last);
        bytesBefore += last.length;
        last = line;
        if (seal.isPresent()) {
            seal = Optional.empty();
            problem("the journal '" + name + "' goes on after its end");
        }
        try {
            Map<String, Object> object = Json.parseObject(new String(line, StandardCharsets.UTF_8));
            LineFields fields = new LineFields(object);
            switch (fields.text("type")) {
                case "run" -> run(fields);
                case ChainLink.TYPE ->
                    chain.add(line, fields, before, bytesBefore)
                            .ifPresent(what -> problem("in the journal '" + name + "' " + what));
                case "plugins" -> plugins(fields);
                case "reading" -> reading = Math.toIntExact(fields.whole("version"));
                case "metadata" -> metadata.putAll(texts(new LineFields(fields.object("metadata"))));
                case "totals" -> totals = Optional.of(totals(fields));
                case "sealed" -> sealed(line, fields);
                default -> entries.add(new JournalEntry(fields.whole("records"), ObservationCodec.decode(object)));
            }
        } catch (RuntimeException e) {
            problem("line " + lines + " of the journal '" + name + "' cannot be read: " + e.getMessage());
        }
    }

    private void run(LineFields fields) {
        if (run.isPresent()) {
            throw new IllegalArgumentException("it says twice which run it is");
        }
        run = Optional.of(RunIdentity.of(fields));
    }

    private void plugins(LineFields fields) {
        if (pluginOptions.isPresent()) {
            throw new IllegalArgumentException("the plugin options stand there twice");
        }
        pluginOptions = Optional.of(Map.of());
        Map<String, Map<String, String>> options = new TreeMap<>();
        LineFields byPlugin = new LineFields(fields.object("options"));
        for (String plugin : byPlugin.line().keySet()) {
            LineFields values = new LineFields(byPlugin.object(plugin));
            options.put(plugin, texts(values));
        }
        pluginOptions = Optional.of(options);
    }

    private static Map<String, String> texts(LineFields values) {
        return values.line().keySet().stream().collect(Collectors.toMap(key -> key, values::text));
    }

    private void sealed(byte[] line, LineFields fields) {
        seal = Optional.of(JournalSeal.decode(fields));
        if (run.isPresent()
                && (!SealLine.isWhole(line) || !fields.text("chain_head").equals(chain.head()))) {
            problem("the seal of the journal '" + name + "' was changed after the run");
        }
        String digest = HexFormat.of().formatHex(before.digest());
        if (fields.whole("journal_bytes") != bytesBefore
                || !fields.text("journal_sha256").equals(digest)) {
            problem("the journal '" + name + "' was changed after the run");
        }
    }

    private void problem(String problem) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(problem);
        } else {
            unnamed++;
        }
    }

    private static JournalTotals totals(LineFields fields) {
        Map<String, Long> lineCounts = new TreeMap<>();
        fields.object("line_counts").forEach((stream, count) -> lineCounts.put(stream, ((Number) count).longValue()));
        return new JournalTotals(
                fields.whole("records"),
                fields.whole("structured_bytes"),
                fields.whole("raw_bytes"),
                fields.whole("lost_bytes"),
                lineCounts);
    }
}
