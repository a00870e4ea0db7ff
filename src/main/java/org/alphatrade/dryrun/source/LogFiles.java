package org.alphatrade.dryrun.source;

import java.util.List;
import java.util.Optional;

/** Finds the log files that are meant by paths, directories and globs. */
public final class LogFiles {
    private LogFiles() {}

    /** Resolves arguments of {@code --log}; a {@link org.alphatrade.dryrun.failure.Failure} when one leads nowhere. */
    public static LogSelection resolve(List<String> arguments) {
        return new LogSelection(List.of(), List.of(), Optional.empty());
    }
}
