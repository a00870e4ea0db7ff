package org.alphatrade.dryrun.plugin.groovy.rule;

import java.util.Optional;
import org.alphatrade.dryrun.plugin.groovy.value.TextPattern;
import org.alphatrade.dryrun.plugin.model.InterestMatcher;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.LogRecord;

/** What {@code on} names: by level, event and text of the line, or else by a pattern. */
record NamedRecords(InterestMatcher names, Optional<TextPattern> orMatching) {
    static final NamedRecords ALL = new NamedRecords(InterestMatcher.of(Interest.everything()), Optional.empty());

    boolean takes(LogRecord record) {
        return names.takes(record) || orMatching.isPresent() && holds(orMatching.get(), record);
    }

    private static boolean holds(TextPattern pattern, LogRecord record) {
        return pattern.foundIn(record.message()) || pattern.foundIn(record.text());
    }
}
