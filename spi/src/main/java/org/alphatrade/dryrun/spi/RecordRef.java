package org.alphatrade.dryrun.spi;

import java.util.Objects;

/**
 * Where a record stands in the evidence, so that a reader can go from a sentence in a report to the bytes.
 *
 * @param file the log file, as it was named to the tool
 * @param line the line in that file, from 1
 * @param offset the byte at which the line begins in the uncompressed file, from 0
 * @since 0.1
 */
public record RecordRef(String file, long line, long offset) implements Comparable<RecordRef> {
    public RecordRef {
        Objects.requireNonNull(file, "file");
        if (line < 1 || offset < 0) {
            throw new IllegalArgumentException("line " + line + " or offset " + offset + " is out of range");
        }
    }

    @Override
    public int compareTo(RecordRef other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Long.compare(offset, other.offset);
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
