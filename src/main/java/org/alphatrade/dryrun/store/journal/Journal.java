package org.alphatrade.dryrun.store.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.store.segment.LossCounter;
import org.alphatrade.dryrun.store.segment.PlainSegment;
import org.alphatrade.dryrun.store.segment.Segment;
import org.alphatrade.dryrun.store.segment.WrittenBytes;
import org.alphatrade.dryrun.store.segment.WrittenPart;

/** Writes down what the harness itself did and saw, a line each, at once. Confined to whoever holds the pump's lock. */
public final class Journal implements AutoCloseable {
    static final String ROLE = "journal";

    private final Segment segment;
    private long links;
    private String lastLink = "";

    /** Takes a file that was just created; creating it is what keeps two runs apart. */
    public Journal(Path path, FileChannel channel, LossCounter losses) {
        this.segment = new PlainSegment(path, channel, losses);
    }

    /** Says which run this is. Comes first. */
    public void append(RunIdentity identity) {
        write(identity.line());
    }

    /** Writes down what was written so far of the journal itself and of some parts of the logs, behind so many records. */
    public void link(long records, Instant at, List<WrittenPart> parts) {
        List<FileSeal> files = new ArrayList<>();
        files.add(named(ROLE, segment.path(), segment.written()));
        parts.forEach(part -> files.add(named(part.role(), part.path(), part.written())));
        lastLink = ChainReader.digest(write(new ChainLink(++links, at, files, lastLink).line(records)));
    }

    private static FileSeal named(String role, Path path, WrittenBytes written) {
        return new FileSeal(role, path.getFileName().toString(), written.bytes(), written.sha256());
    }

    /** Returns the digest of the last link; empty when there is none. */
    public String chainHead() {
        return lastLink;
    }

    /** Returns what was written so far; after closing, all but the seal. */
    public WrittenBytes written() {
        return segment.written();
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

    private byte[] write(Map<String, Object> line) {
        byte[] bytes = (Json.compact(line) + "\n").getBytes(StandardCharsets.UTF_8);
        segment.append(bytes, 0, bytes.length);
        return bytes;
    }

    public void sync() {
        segment.sync();
    }

    public Path path() {
        return segment.path();
    }

    @Override
    public void close() throws IOException {
        segment.close();
    }
}
