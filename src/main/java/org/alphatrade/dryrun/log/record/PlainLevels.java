package org.alphatrade.dryrun.log.record;

import org.jspecify.annotations.Nullable;

/** How bad a line of the runtime is that is no JSON. One for each run: what a line is may depend on the one before it. */
public interface PlainLevels {
    /** By the stream alone, whatever the line says. */
    PlainLevels BY_STREAM = (buf, from, to, stream) -> ofStream(stream);

    /**
     * Returns the level of the line in {@code from} to {@code to}; null when it names neither a level nor a time and goes on
     * with nothing, so that nobody can tell how bad it is.
     */
    @Nullable LevelWord of(byte[] buf, int from, int to, StdStream stream);

    /** Returns the level of a line that names none. */
    static LevelWord ofStream(StdStream stream) {
        return stream == StdStream.STDERR ? LevelWord.ERROR : LevelWord.INFO;
    }
}
