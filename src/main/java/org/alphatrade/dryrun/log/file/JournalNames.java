package org.alphatrade.dryrun.log.file;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the journal that belongs to a structured log by its name. */
final class JournalNames {
    private static final Pattern LOG = Pattern.compile("(final_dry_run_.+?)(_p\\d+)?\\.jsonl(\\.\\w+)?");

    private JournalNames() {}

    static Optional<Path> of(Path log) {
        Matcher matcher = LOG.matcher(log.getFileName().toString());
        return matcher.matches()
                ? Optional.of(log.resolveSibling(matcher.group(1) + "_events.jsonl"))
                : Optional.empty();
    }
}
