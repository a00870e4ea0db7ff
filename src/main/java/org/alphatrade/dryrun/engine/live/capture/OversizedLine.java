package org.alphatrade.dryrun.engine.live.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** A line too long to be held: its beginning, its length, and the pieces of the raw log it stands in. */
final class OversizedLine {
    /** How much of it is quoted in the structured record. */
    static final int HEAD = 64 << 10;

    /** A run of bytes in the raw log. */
    private record Piece(long offset, long length) {}

    private final byte[] head;
    private final List<Piece> pieces = new ArrayList<>();
    private long length;

    OversizedLine(byte[] bytes, int from, int count) {
        this.head = Arrays.copyOfRange(bytes, from, from + Math.min(count, HEAD));
    }

    /** Adds a piece that the raw log could not take. */
    void addLost(long offset, int count) {
        length += count;
        if (pieces.isEmpty()) {
            pieces.add(new Piece(offset, 0));
        }
    }

    void add(long offset, int count) {
        length += count;
        if (!pieces.isEmpty()) {
            Piece last = pieces.get(pieces.size() - 1);
            if (last.offset() + last.length() == offset) {
                pieces.set(pieces.size() - 1, new Piece(last.offset(), last.length() + count));
                return;
            }
        }
        pieces.add(new Piece(offset, count));
    }

    byte[] head() {
        return head;
    }

    long length() {
        return length;
    }

    /** Returns offset and length of each piece, one after the other. */
    long[] extents() {
        return pieces.stream()
                .flatMapToLong(piece -> LongStream.of(piece.offset(), piece.length()))
                .toArray();
    }
}
