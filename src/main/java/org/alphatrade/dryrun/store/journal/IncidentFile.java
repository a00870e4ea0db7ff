package org.alphatrade.dryrun.store.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.alphatrade.dryrun.base.file.OwnerOnlyFiles;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.store.segment.LossCounter;
import org.alphatrade.dryrun.store.segment.PlainSegment;
import org.alphatrade.dryrun.store.segment.Segment;
import org.alphatrade.dryrun.store.segment.WrittenBytes;

/**
 * Writes incidents as they come, a line an occurrence, within bounds: so many of one fingerprint, so many fingerprints,
 * so many bytes. What is beyond is counted by detector and severity and written as one line at the end. Confined to the
 * judge's thread.
 */
public final class IncidentFile implements AutoCloseable {
    static final int MAX_OF_ONE = 1_000;
    static final int MAX_FINGERPRINTS = 10_000;
    static final long MAX_BYTES = 256L << 20;

    private final Segment segment;
    private final Map<String, Integer> written = new HashMap<>();
    private final Map<String, Long> overflow = new TreeMap<>();
    private long bytes;

    public IncidentFile(Path path, LossCounter losses) throws IOException {
        this.segment = new PlainSegment(path, OwnerOnlyFiles.createToAppend(path), losses);
    }

    public void append(String id, Incident incident) {
        if (!hasRoom(id)) {
            overflow.merge(incident.detector() + "/" + incident.severity().word(), 1L, Long::sum);
            return;
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", id);
        line.putAll(IncidentCodec.encode(incident));
        append(line);
    }

    private boolean hasRoom(String id) {
        Integer count = written.get(id);
        if (bytes >= MAX_BYTES || (count == null && written.size() >= MAX_FINGERPRINTS)) {
            return false;
        }
        if (count != null && count >= MAX_OF_ONE) {
            return false;
        }
        written.merge(id, 1, Integer::sum);
        return true;
    }

    private void append(Map<String, Object> line) {
        byte[] text = (Json.compact(line) + "\n").getBytes(StandardCharsets.UTF_8);
        segment.append(text, 0, text.length);
        bytes += text.length;
    }

    public Path path() {
        return segment.path();
    }

    /** Returns what was written so far; after closing, all of it. */
    public WrittenBytes written() {
        return segment.written();
    }

    /** Writes what is beyond the bounds, and closes. */
    @Override
    public void close() {
        if (!overflow.isEmpty()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", "overflow");
            line.put("counts", overflow);
            append(line);
        }
        segment.close();
    }
}
