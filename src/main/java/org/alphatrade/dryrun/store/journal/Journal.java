package org.alphatrade.dryrun.store.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.store.segment.LossCounter;
import org.alphatrade.dryrun.store.segment.PlainSegment;
import org.alphatrade.dryrun.store.segment.Segment;

/** Writes down what the harness itself did and saw, a line each, at once. Confined to whoever holds the pump's lock. */
public final class Journal implements AutoCloseable {
    private final Segment segment;

    /** Takes a file that was just created; creating it is what keeps two runs apart. */
    public Journal(java.nio.file.Path path, FileChannel channel, LossCounter losses) {
        this.segment = new PlainSegment(path, channel, losses);
    }

    public void append(JournalEntry entry) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("records", entry.records());
        line.putAll(ObservationCodec.encode(entry.observation()));
        write(line);
    }

    /** Writes the options that plugins judge with, by the id of the plugin. */
    public void append(Map<String, Map<String, String>> pluginOptions) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("records", 0);
        line.put("type", "plugins");
        line.put("options", pluginOptions);
        write(line);
    }

    /** Writes which reading finds the levels in the logs. */
    public void appendReading(int version) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("records", 0);
        line.put("type", "reading");
        line.put("version", version);
        write(line);
    }

    /** Writes what the operator said of the run. */
    public void appendMetadata(Map<String, String> metadata) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("records", 0);
        line.put("type", "metadata");
        line.put("metadata", metadata);
        write(line);
    }

    /** Writes what the logs must hold. */
    public void append(JournalTotals totals) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("records", totals.records());
        line.put("type", "totals");
        line.put("structured_bytes", totals.structuredBytes());
        line.put("raw_bytes", totals.rawBytes());
        line.put("lost_bytes", totals.lostBytes());
        line.put("line_counts", totals.lineCounts());
        write(line);
    }

    private void write(Map<String, Object> line) {
        byte[] bytes = (Json.compact(line) + "\n").getBytes(StandardCharsets.UTF_8);
        segment.append(bytes, 0, bytes.length);
    }

    public void sync() {
        segment.sync();
    }

    public java.nio.file.Path path() {
        return segment.path();
    }

    @Override
    public void close() throws IOException {
        segment.close();
    }
}
