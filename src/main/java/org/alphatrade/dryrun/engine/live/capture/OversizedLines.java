package org.alphatrade.dryrun.engine.live.capture;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.alphatrade.dryrun.log.record.StdStream;
import org.alphatrade.dryrun.store.segment.EvidenceLog;

/** The lines under way that are too long to be held, one a stream at most: written piece by piece. */
final class OversizedLines {
    private final EvidenceLog log;
    private final Map<StdStream, OversizedLine> open = new EnumMap<>(StdStream.class);

    OversizedLines(EvidenceLog log) {
        this.log = log;
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** Writes a piece to the raw log, whether the log takes it or not. */
    void add(StdStream stream, byte[] bytes, int from, int to) {
        OversizedLine line = open.computeIfAbsent(stream, key -> new OversizedLine(bytes, from, to - from));
        long offset = log.rawOffset();
        if (log.appendRaw(bytes, from, to - from)) {
            line.add(offset, to - from);
        } else {
            line.addLost(offset, to - from);
        }
    }

    /** Returns a stream's line, of which the last piece came. */
    OversizedLine take(StdStream stream) {
        return Objects.requireNonNull(open.remove(stream), "no piece of the line came");
    }

    /** Takes the lines whose end never came. */
    void takeAll(BiConsumer<StdStream, OversizedLine> to) {
        List.copyOf(open.keySet()).forEach(stream -> to.accept(stream, take(stream)));
    }
}
