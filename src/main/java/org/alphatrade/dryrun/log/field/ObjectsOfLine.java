package org.alphatrade.dryrun.log.field;

import org.alphatrade.dryrun.base.json.JsonScanner;
import org.alphatrade.dryrun.log.record.LevelWord;
import org.alphatrade.dryrun.log.record.NumericLevels;
import org.jspecify.annotations.Nullable;

/** Reads the level of a line that is not one JSON object but begins as one: several behind each other, or one that is cut or broken. */
public final class ObjectsOfLine {
    private static final int MOST = 1_000;

    private final FieldExtractor fields;
    private final JsonScanner scanner = new JsonScanner();

    public ObjectsOfLine(NumericLevels numbers) {
        fields = new FieldExtractor(numbers);
    }

    /** Tells whether a line begins as an object does, or as an array of them. */
    public static boolean mayBeIn(byte[] buf, int from, int to) {
        return first(buf, from, to) >= 0;
    }

    private static int first(byte[] buf, int from, int to) {
        if (to > from + 1 && buf[from] == '{') {
            return from;
        }
        return to > from + 1 && buf[from] == '[' && buf[from + 1] == '{' ? from + 1 : -1;
    }

    /** Returns the worst level that one of the objects names; null when none does. */
    public @Nullable LevelWord level(byte[] buf, int from, int to) {
        LevelWord worst = null;
        int at = first(buf, from, to);
        for (int i = 0; i < MOST && at >= 0 && at < to && buf[at] == '{'; i++) {
            int end = scanner.scanBeginning(buf, at, to);
            if (scanner.size() > 0) {
                fields.read(scanner, buf);
                LevelWord level = end < 0 ? fields.levelOfBeginning() : fields.level();
                worst = worst == null || level != null && level.isWorseThan(worst) ? level : worst;
            }
            at = end < 0 ? -1 : next(buf, end, to);
        }
        return worst;
    }

    private static int next(byte[] buf, int from, int to) {
        int at = from;
        while (at < to && (buf[at] == ' ' || buf[at] == ',' || buf[at] == '\t' || buf[at] == 0x1e)) {
            at++;
        }
        return at;
    }
}
