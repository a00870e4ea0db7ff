package org.alphatrade.dryrun.pipeline;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.alphatrade.dryrun.source.Stream;
import org.alphatrade.dryrun.store.EvidenceLog;

/** The lines under way that are too long to be held, one a stream at most: written piece by piece. */
final class OversizedLines {
    private final EvidenceLog log;
    private final Map<Stream, OversizedLine> open = new EnumMap<>(Stream.class);

    OversizedLines(EvidenceLog log) {
        this.log = log;
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** Writes a piece to the raw log, whether the log takes it or not. */
    void add(Stream stream, byte[] bytes, int from, int to) {
        OversizedLine line = open.computeIfAbsent(stream, key -> new OversizedLine(bytes, from, to - from));
        long offset = log.rawOffset();
        if (log.appendRaw(bytes, from, to - from)) {
            line.add(offset, to - from);
        } else {
            line.addLost(offset, to - from);
        }
    }

    /** Returns a stream's line, of which the last piece came. */
    OversizedLine take(Stream stream) {
        return open.remove(stream);
    }

    /** Takes the lines whose end never came. */
    void takeAll(BiConsumer<Stream, OversizedLine> to) {
        Map.copyOf(open).keySet().forEach(stream -> to.accept(stream, take(stream)));
    }
}
