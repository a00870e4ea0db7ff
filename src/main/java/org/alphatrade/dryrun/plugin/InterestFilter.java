package org.alphatrade.dryrun.plugin;

import java.util.List;
import java.util.Set;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.LogRecord;

/** An {@link Interest} made quick to ask: the cheapest question first, so that the line is looked at last. */
final class InterestFilter {
    private final int levels;
    private final Set<String> events;
    private final String[] literals;

    InterestFilter(Interest interest) {
        this.levels = mask(interest);
        this.events = interest.events();
        List<String> texts = interest.literals();
        this.literals = texts.contains("") ? new String[0] : texts.toArray(String[]::new);
    }

    private static int mask(Interest interest) {
        if (interest.equals(Interest.nothing())) {
            return 0;
        }
        if (interest.levels().isEmpty()) {
            return -1;
        }
        return interest.levels().stream().mapToInt(InterestFilter::bit).reduce(0, (a, b) -> a | b);
    }

    private static int bit(Level level) {
        return 1 << level.ordinal();
    }

    boolean takes(LogRecord record) {
        if (levels != -1 && (levels == 0 || (levels & bit(record.level())) == 0)) {
            return false;
        }
        if (!events.isEmpty() && !events.contains(record.event())) {
            return false;
        }
        return literals.length == 0 || holdsLiteral(record.text());
    }

    private boolean holdsLiteral(String line) {
        for (String literal : literals) {
            if (line.contains(literal)) {
                return true;
            }
        }
        return false;
    }
}
