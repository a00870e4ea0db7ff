package org.alphatrade.dryrun.log.field;

import org.alphatrade.dryrun.log.record.LevelWord;
import org.jspecify.annotations.Nullable;

/** Reads the level of a whole line that a record carries as a text, as Docker's json-file does. */
public interface CarriedLevels {
    /** For readers of what is carried itself: one layer is enough. */
    CarriedLevels NONE = (line, from, to) -> null;

    /** Returns the level that a line names; null when it names none. */
    @Nullable LevelWord of(byte[] line, int from, int to);
}
