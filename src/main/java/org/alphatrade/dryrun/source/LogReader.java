package org.alphatrade.dryrun.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a log file, packed or not, into batches of records. */
public final class LogReader {
    /**
     * How to read.
     *
     * @param numericLevels what numbers as levels mean when the record itself does not say
     * @param textLogs whether plain lines that begin with a timestamp are records
     */
    public record Options(NumericLevels numericLevels, boolean textLogs) {
        /** Only JSON, numbers by what the record says. */
        public static final Options DEFAULT = new Options(NumericLevels.NONE, false);

        public Options {
            Objects.requireNonNull(numericLevels, "numericLevels");
        }
    }

    private LogReader() {}

    /** Reads a whole file; what cannot be read is in the outcome, never thrown. */
    public static ReadOutcome read(Path file, Consumer<RecordBatch> sink, Options options) {
        return new ReadOutcome(0, 0, 0, Optional.empty(), List.of());
    }
}
