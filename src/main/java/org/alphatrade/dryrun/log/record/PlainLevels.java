package org.alphatrade.dryrun.log.record;

/** How bad a line of the runtime is that is no JSON. One for each run: what a line is may depend on the one before it. */
public interface PlainLevels {
    /** By the stream alone, whatever the line says. */
    PlainLevels BY_STREAM = (buf, from, to, stream) -> ofStream(stream);

    /** Returns the level of the line in {@code from} to {@code to}. */
    LevelWord of(byte[] buf, int from, int to, StdStream stream);

    /** Returns the level of a line that names none. */
    static LevelWord ofStream(StdStream stream) {
        return stream == StdStream.STDERR ? LevelWord.ERROR : LevelWord.INFO;
    }
}
