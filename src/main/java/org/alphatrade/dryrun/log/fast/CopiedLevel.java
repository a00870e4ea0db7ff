package org.alphatrade.dryrun.log.fast;

import org.alphatrade.dryrun.base.json.ByteToken;
import org.alphatrade.dryrun.base.json.JsonScanner;
import org.alphatrade.dryrun.spi.Level;

/**
 * Where objects say the level that stands beside them as a copy. A program says it in the same words in the same place:
 * of what was found to be a copy once only these bytes need be looked at. For one thread.
 */
final class CopiedLevel {
    private final ByteToken[] said = new ByteToken[Level.values().length];
    private final int[] places = new int[said.length];
    /** Where the value's inside stood in the last one, from its object's beginning. */
    private final int[] values = new int[2 * said.length];

    private int from;
    private int to;

    /** Tells whether the object at a place says this level as one before it did. */
    boolean isAt(byte[] b, int object, int level) {
        ByteToken token = said[level];
        if (token == null || !token.isAt(b, object + places[level], b.length)) {
            return false;
        }
        from = object + values[2 * level];
        to = object + values[2 * level + 1];
        return true;
    }

    /** Takes an object whose level is the one beside it. */
    void learn(byte[] b, int object, JsonScanner line, int slot, int level) {
        from = 0;
        to = 0;
        if (slot < 0 || line.isObject(slot) || line.escapedKeys()) {
            return;
        }
        int quote = line.isString(slot) ? 1 : 0;
        from = line.valueStart(slot) + quote;
        to = line.valueEnd(slot) - quote;
        // What follows the value ends it: 30 is not the beginning of 300.
        said[level] = new ByteToken(b, line.keyStart(slot) - 1, line.valueEnd(slot) + 1);
        places[level] = line.keyStart(slot) - 1 - object;
        values[2 * level] = from - object;
        values[2 * level + 1] = to - object;
    }

    /** Returns where the level's inside begins in the last object; the same as {@link #to} when it stands nowhere. */
    int from() {
        return from;
    }

    int to() {
        return to;
    }
}
