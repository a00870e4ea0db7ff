package org.alphatrade.dryrun.plugin.model;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.alphatrade.dryrun.log.scan.MultiLiteralScanner;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link Interest} means: the one place that tells whether a record is of interest, and in parts that an index can
 * be made of. The cheapest question comes first, so that the line is looked at last.
 */
public final class InterestMatcher {
    private static final int ALL_LEVELS = -1;
    private static final int FEW = 8;

    private final int levels;
    private final Set<String> events;
    private final String[] literals;
    /** Whether there are so many texts, of a kind that can be looked for at once. */
    private final boolean scannable;
    /** Made when it is first needed. */
    private @Nullable MultiLiteralScanner scan;

    private InterestMatcher(Interest interest) {
        this.levels = mask(interest);
        this.events = interest.events();
        List<String> texts = interest.literals();
        this.literals = texts.contains("") ? new String[0] : texts.toArray(String[]::new);
        this.scannable = literals.length > FEW && texts.stream().allMatch(InterestMatcher::isPlain);
    }

    private static boolean isPlain(String text) {
        return text.length() >= MultiLiteralScanner.SHORTEST && text.chars().allMatch(c -> c < 0x80);
    }

    private MultiLiteralScanner scan() {
        MultiLiteralScanner known = scan;
        if (known == null) {
            MultiLiteralScanner.Builder words = new MultiLiteralScanner.Builder();
            for (String text : literals) {
                words.add(text.getBytes(StandardCharsets.US_ASCII), 1);
            }
            known = words.build();
            scan = known;
        }
        return known;
    }

    public static InterestMatcher of(Interest interest) {
        return new InterestMatcher(interest);
    }

    private static int mask(Interest interest) {
        if (interest.isNothing()) {
            return 0;
        }
        if (interest.levels().isEmpty()) {
            return ALL_LEVELS;
        }
        return interest.levels().stream().mapToInt(InterestMatcher::bit).reduce(0, (a, b) -> a | b);
    }

    private static int bit(Level level) {
        return 1 << level.ordinal();
    }

    /** Tells whether a record is of interest. */
    public boolean takes(LogRecord record) {
        if (levels != ALL_LEVELS && (levels == 0 || (levels & bit(record.level())) == 0)) {
            return false;
        }
        if (!events.isEmpty() && !events.contains(record.event())) {
            return false;
        }
        return literals.length == 0 || holdsLiteral(record.text());
    }

    private boolean holdsLiteral(String line) {
        if (scannable) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            return scan().owners(bytes, 0, bytes.length) != 0;
        }
        for (String literal : literals) {
            if (line.contains(literal)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether a record of this rank can be of interest. */
    public boolean takes(Level level) {
        return (levels & bit(level)) != 0;
    }

    /** Returns the ranks of what can be of interest; none when nothing is. */
    public Set<Level> levels() {
        Set<Level> taken = EnumSet.allOf(Level.class);
        taken.removeIf(level -> !takes(level));
        return taken;
    }

    /** Returns the events of which a record must have one; empty when that is no condition. */
    public Set<String> events() {
        return events;
    }

    /** Returns the texts of which the line must hold one; empty when that is no condition. */
    public List<String> literals() {
        return List.of(literals);
    }
}
