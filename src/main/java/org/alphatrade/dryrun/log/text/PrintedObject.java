package org.alphatrade.dryrun.log.text;

import org.alphatrade.dryrun.base.json.JsonScanner;
import org.alphatrade.dryrun.log.field.FieldExtractor;
import org.alphatrade.dryrun.log.record.LevelWord;
import org.alphatrade.dryrun.log.record.NumericLevels;
import org.alphatrade.dryrun.log.record.RecordIndex;

/**
 * A JSON object that was printed over several lines, from one that begins with its brace to one that begins with the
 * closing one. It is a part of the record before it, which is at least as bad as the object says.
 */
final class PrintedObject {
    private static final int MOST_BYTES = 64 * 1024;

    private final JsonScanner scanner = new JsonScanner();
    private final FieldExtractor fields;

    PrintedObject(NumericLevels numbers) {
        this.fields = new FieldExtractor(numbers);
    }

    /** Reads the object that a record's last line closed, if it did; the record has the object's level where that is worse. */
    void read(byte[] b, RecordIndex index, int i) {
        int end = index.lineEnd[i];
        int from = opening(b, Math.max(index.lineStart[i], end - MOST_BYTES), end);
        if (from < 0 || !scanner.scan(b, from, end)) {
            return;
        }
        fields.read(scanner, b);
        LevelWord level = fields.level();
        if (level != null) {
            index.flags[i] &= ~RecordIndex.UNRECOGNISED;
            raise(index, i, level, from);
        }
    }

    private void raise(RecordIndex index, int i, LevelWord level, int from) {
        if (level.isWorseThan(LevelWord.of(index.levelName[i]))) {
            index.level[i] = (byte) level.rank.ordinal();
            index.levelName[i] = level.word;
            boolean told = fields.findMessage();
            index.messageFrom[i] = told ? fields.from() : from;
            index.messageTo[i] = told ? fields.to() : index.lineEnd[i];
        }
    }

    /** Returns where the last line begins with an opening brace; -1 when none does. */
    private static int opening(byte[] b, int from, int end) {
        for (int i = end - 1; i >= from; i--) {
            if (b[i] == '{' && (i == from || b[i - 1] == '\n')) {
                return i;
            }
        }
        return -1;
    }
}
