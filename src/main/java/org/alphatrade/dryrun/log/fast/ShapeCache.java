package org.alphatrade.dryrun.log.fast;

import java.util.Arrays;
import org.alphatrade.dryrun.base.json.JsonShape;
import org.alphatrade.dryrun.log.scan.BorderWords;
import org.alphatrade.dryrun.log.scan.MultiLiteralScanner;
import org.jspecify.annotations.Nullable;

/**
 * How the runtime's objects of each event are built. A program writes an event with the same keys every time, and of an
 * object that is built like the last one only the values need be looked at. For one thread.
 */
final class ShapeCache {
    private static final int SLOTS = 128;
    private static final int PATIENCE = 4;
    private static final int TIME = 0;

    private final Slot[] slots = new Slot[SLOTS];

    @SuppressWarnings("NullAway.Init") // end sets it before anything is asked
    private Slot slot;

    private byte[] b = {};
    private int asked;

    /** A skeleton, the words beside its values, and how often it may fail before another is learnt. */
    private static final class Slot {
        private final JsonShape skeleton = new JsonShape();
        private @Nullable MultiLiteralScanner scan;
        private long words;
        /** Which borders of values a word may cross: twice the value's number, and one more for its end. */
        private int[] borders = {};

        private int patience;
        private int level = -1;
    }

    /**
     * Returns the position behind an object, or -1 when it is not built like the last one of its kind.
     *
     * @param event what objects have in common that are built alike
     * @param level how bad they all are
     * @param texts where the timestamp stands that the object may repeat, and other texts
     */
    int end(int event, int level, byte[] bytes, int from, int limit, int[] texts) {
        int kind = event + level;
        int i = (kind ^ kind >>> 7 ^ kind >>> 16) & SLOTS - 1;
        if (slots[i] == null) {
            slots[i] = new Slot();
        }
        slot = slots[i];
        b = bytes;
        int end = slot.level == level ? slot.skeleton.end(bytes, from, limit, texts) : -1;
        asked = level;
        slot.patience = end < 0 ? slot.patience - 1 : PATIENCE;
        return end;
    }

    /** Says that the object asked about is whole, however it is built, and which texts all of its kind have. */
    void whole(int from, int end, int[] texts, int... constants) {
        if (slot.patience < 0) {
            slot.skeleton.learn(b, from, end, texts, constants);
            slot.level = asked;
            slot.scan = null;
            slot.patience = PATIENCE;
        }
    }

    /** Returns the owners of the words in the object asked about, which is built like the last one. */
    long owners(MultiLiteralScanner scan, int from, int end) {
        if (scan.isForWholeObjects()) {
            return scan.owners(b, from, end);
        }
        JsonShape skeleton = slot.skeleton;
        if (slot.scan != scan) {
            slot.scan = scan;
            slot.words = besideValues(scan, skeleton, from, end);
            slot.borders = borders(scan.borders(), skeleton, from, end);
        }
        long owners = slot.words;
        for (int border : slot.borders) {
            int at = border % 2 == 0 ? skeleton.valueStart(border / 2) : skeleton.valueEnd(border / 2);
            owners |= scan.borders().owners(b, at, from, end);
        }
        for (int i = 0; i < skeleton.size(); i++) {
            int start = skeleton.valueStart(i);
            if (skeleton.repeated(i) != TIME && (b[start] == '"' || scan.isForBareValues())) {
                owners |= scan.owners(b, start, skeleton.valueEnd(i));
            }
        }
        return owners;
    }

    private long besideValues(MultiLiteralScanner scan, JsonShape skeleton, int from, int end) {
        long owners = 0;
        int at = from;
        for (int i = 0; i < skeleton.size(); i++) {
            owners |= scan.owners(b, at, skeleton.valueStart(i));
            at = skeleton.valueEnd(i);
        }
        return owners | scan.owners(b, at, end);
    }

    private int[] borders(BorderWords words, JsonShape skeleton, int from, int end) {
        int[] found = new int[2 * skeleton.size()];
        int count = 0;
        int at = from;
        for (int i = 0; i < skeleton.size(); i++) {
            if (words.mayLeadIntoValue(b, at, skeleton.valueStart(i))) {
                found[count++] = 2 * i;
            }
            at = skeleton.valueEnd(i);
            int next = i + 1 < skeleton.size() ? skeleton.valueStart(i + 1) : end;
            if (words.mayLeadOutOfValue(b, at, next)) {
                found[count++] = 2 * i + 1;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
