package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.util.Objects;

/**
 * Where a record stands in the evidence, so that a reader can go from a sentence in a report to the bytes.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public sealed interface RecordRef extends Comparable<RecordRef> {
    /** Returns the log file, as it was named to the tool. */
    String file();

    /** Returns the line in that file, from 1. */
    long line();

    /** Returns the byte at which the line begins in the uncompressed file, from 0. */
    long offset();

    /** Returns a place. */
    static RecordRef of(String file, long line, long offset) {
        return new RecordRefValue(file, line, offset);
    }
}

record RecordRefValue(String file, long line, long offset) implements RecordRef {
    RecordRefValue {
        Objects.requireNonNull(file, "file");
        if (line < 1 || offset < 0) {
            throw new IllegalArgumentException("line " + line + " or offset " + offset + " is out of range");
        }
    }

    @Override
    public int compareTo(RecordRef other) {
        int byFile = file.compareTo(other.file());
        return byFile != 0 ? byFile : Long.compare(offset, other.offset());
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
