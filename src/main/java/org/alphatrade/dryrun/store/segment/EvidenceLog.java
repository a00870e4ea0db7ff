package org.alphatrade.dryrun.store.segment;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alphatrade.dryrun.base.file.OwnerOnlyFiles;

/**
 * The structured and the raw log of a run, part after part. Confined to whoever holds the pump's lock, but for
 * {@link #sync()}.
 */
public final class EvidenceLog implements AutoCloseable {
    private final LogNames names;
    private final LossCounter losses;
    private final List<WrittenPart> ended = new ArrayList<>();
    private final List<Path> structuredPaths = new ArrayList<>();
    private final List<Path> rawPaths = new ArrayList<>();
    private volatile Segment structured;
    private volatile Segment raw;
    private long structuredOffset;
    private long rawOffset;
    private long structuredTotal;
    private long rawTotal;

    public EvidenceLog(LogNames names, LossCounter losses) throws IOException {
        this.names = names;
        this.losses = losses;
        next();
    }

    private void next() throws IOException {
        int part = structuredPaths.size();
        Segment nextRaw = raw(names.raw(part));
        try {
            structured = new AsyncSegment(segment(names.structured(part)), losses);
        } catch (IOException e) {
            nextRaw.close();
            Files.deleteIfExists(nextRaw.path());
            throw e;
        }
        raw = nextRaw;
        structuredPaths.add(structured.path());
        rawPaths.add(raw.path());
        structuredOffset = 0;
        rawOffset = 0;
    }

    /** The larger log is written by a thread of its own, and both are where they are packed. */
    private Segment raw(Path path) throws IOException {
        Segment segment = segment(path);
        return names.compressed() ? new AsyncSegment(segment, losses) : segment;
    }

    private Segment segment(Path path) throws IOException {
        FileChannel channel = OwnerOnlyFiles.createToAppend(path);
        return names.compressed() ? new GzipSegment(path, channel, losses) : new PlainSegment(path, channel, losses);
    }

    /**
     * Appends to the raw log. What finds no room is counted as lost, and the next bytes stand where it would have
     * stood.
     */
    public boolean appendRaw(byte[] bytes, int from, int length) {
        if (!roomIn(raw, length)) {
            return false;
        }
        if (names.compressed()) {
            raw.append(Arrays.copyOfRange(bytes, from, from + length), 0, length);
        } else {
            raw.append(bytes, from, length);
        }
        rawOffset += length;
        rawTotal += length;
        return true;
    }

    /** Appends whole structured records; the array must not change afterwards. What finds no room is counted as lost. */
    public boolean appendStructured(byte[] bytes, int from, int length) {
        if (!roomIn(structured, length)) {
            return false;
        }
        structured.append(bytes, from, length);
        structuredOffset += length;
        structuredTotal += length;
        return true;
    }

    private boolean roomIn(Segment segment, int length) {
        if (segment.hasRoom()) {
            return true;
        }
        losses.count(segment.path().getFileName().toString(), length, segment.problem());
        return false;
    }

    public void flush() {
        structured.flush();
        raw.flush();
    }

    /** Makes what was flushed survive a power cut. May be called by any thread. */
    public void sync() {
        structured.sync();
        raw.sync();
    }

    /** Goes on in new files; when they cannot be made, in the old ones. */
    public void rotate() throws IOException {
        Segment oldStructured = structured;
        Segment oldRaw = raw;
        next();
        end(oldStructured, oldRaw);
    }

    private void end(Segment lastStructured, Segment lastRaw) {
        lastStructured.close();
        lastRaw.close();
        ended.addAll(parts(lastStructured, lastRaw));
    }

    public long rawOffset() {
        return rawOffset;
    }

    public long structuredOffset() {
        return structuredOffset;
    }

    public long structuredTotal() {
        return structuredTotal;
    }

    public long rawTotal() {
        return rawTotal;
    }

    public Path structuredPath() {
        return structured.path();
    }

    public Path rawPath() {
        return raw.path();
    }

    public List<Path> structuredPaths() {
        return List.copyOf(structuredPaths);
    }

    public List<Path> rawPaths() {
        return List.copyOf(rawPaths);
    }

    /** Returns what was written so far of the parts that are open. */
    public List<WrittenPart> open() {
        return parts(structured, raw);
    }

    /** Returns the structured and the raw part that were closed last. */
    public List<WrittenPart> lastEnded() {
        return List.copyOf(ended.subList(Math.max(0, ended.size() - 2), ended.size()));
    }

    /** Returns all parts that are closed, and what was written of each. */
    public List<WrittenPart> ended() {
        return List.copyOf(ended);
    }

    private static List<WrittenPart> parts(Segment structured, Segment raw) {
        return List.of(
                new WrittenPart("structured", structured.path(), structured.written()),
                new WrittenPart("raw", raw.path(), raw.written()));
    }

    /** Returns why the disk refuses at present; empty when it does not. */
    public String problem() {
        return structured.problem().isEmpty() ? raw.problem() : structured.problem();
    }

    @Override
    public void close() {
        end(structured, raw);
    }
}
