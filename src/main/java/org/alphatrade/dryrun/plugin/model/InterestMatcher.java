package org.alphatrade.dryrun.plugin.model;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.alphatrade.dryrun.log.record.RecordView;
import org.alphatrade.dryrun.log.scan.ByteSearch;
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
    private static final char BROKEN = '\ufffd';

    private final int levels;
    private final Set<String> events;
    private final String[] literals;
    private final String[] ofAnyCase;
    /** Whether all texts read the same in bytes. */
    private final boolean plain;

    private final byte[][] bytes;
    private final byte[][] bytesOfAnyCase;
    /** Whether there are so many texts, of a kind that can be looked for at once. */
    private final boolean scannable;
    /** Made when it is first needed. */
    private @Nullable MultiLiteralScanner scan;

    private InterestMatcher(Interest interest) {
        this.levels = mask(interest);
        this.events = interest.events();
        List<String> texts = interest.literals();
        List<String> others = interest.literalsOfAnyCase();
        boolean any = texts.contains("") || others.contains("");
        this.literals = any ? new String[0] : texts.toArray(String[]::new);
        this.ofAnyCase = any ? new String[0] : others.toArray(String[]::new);
        this.bytes = utf8(literals);
        this.bytesOfAnyCase = utf8(ofAnyCase);
        this.plain = areSameInBytes(literals) && areSameInBytes(ofAnyCase);
        this.scannable = plain && literals.length + ofAnyCase.length > FEW && areLong(bytes) && areLong(bytesOfAnyCase);
    }

    private static byte[][] utf8(String[] texts) {
        byte[][] bytes = new byte[texts.length][];
        for (int i = 0; i < texts.length; i++) {
            bytes[i] = texts[i].getBytes(StandardCharsets.UTF_8);
        }
        return bytes;
    }

    private static boolean areLong(byte[][] texts) {
        for (byte[] text : texts) {
            if (text.length < MultiLiteralScanner.SHORTEST) {
                return false;
            }
        }
        return true;
    }

    /** Halves of a letter are none by themselves, and what stands for broken bytes stands in the text alone. */
    private static boolean areSameInBytes(String[] texts) {
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                if (Character.isSurrogate(text.charAt(i)) || text.charAt(i) == BROKEN) {
                    return false;
                }
            }
        }
        return true;
    }

    private MultiLiteralScanner scan() {
        MultiLiteralScanner known = scan;
        if (known == null) {
            MultiLiteralScanner.Builder words = new MultiLiteralScanner.Builder();
            for (byte[] text : bytes) {
                words.add(text, 1);
            }
            for (byte[] text : bytesOfAnyCase) {
                words.addOfAnyCase(text, 1);
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
        return literals.length + ofAnyCase.length == 0 || holdsLiteral(record) || saysLiteral(record);
    }

    /** The bytes of a line are all of it, and need not be decoded; the text of a long one is cut off. */
    private boolean holdsLiteral(LogRecord record) {
        return plain && record instanceof RecordView view && !view.isEscaped()
                ? holdsLiteral(view.lineBytes(), view.bodyStart(), view.bodyEnd())
                : holdsLiteral(record.text());
    }

    private boolean holdsLiteral(byte[] line, int from, int to) {
        if (scannable) {
            return scan().owners(line, from, to) != 0;
        }
        for (byte[] literal : bytes) {
            if (ByteSearch.contains(line, from, to, literal)) {
                return true;
            }
        }
        for (byte[] literal : bytesOfAnyCase) {
            if (ByteSearch.containsIgnoringCase(line, from, to, literal)) {
                return true;
            }
        }
        return false;
    }

    /** A message that is written as a list of bytes does not stand in the text. */
    private boolean saysLiteral(LogRecord record) {
        return record instanceof RecordView view && view.isMessageOfBytes() && holdsLiteral(record.message());
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
        return ofAnyCase.length > 0 && holdsOfAnyCase(small(line));
    }

    private boolean holdsOfAnyCase(String small) {
        for (String literal : ofAnyCase) {
            if (small.contains(literal)) {
                return true;
            }
        }
        return false;
    }

    /** Makes small letters of the great ones of ASCII alone, as {@link Interest#literalsOfAnyCase} means it. */
    private static String small(String text) {
        StringBuilder small = new StringBuilder(text);
        for (int i = 0; i < small.length(); i++) {
            char c = small.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                small.setCharAt(i, (char) (c + 'a' - 'A'));
            }
        }
        return small.toString();
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

    /** Returns the texts of which the line must hold one, if it holds none of {@link #literalsOfAnyCase}. */
    public List<String> literals() {
        return List.of(literals);
    }

    /** Returns the texts in small letters of which the line must hold one in any case, if it holds none of {@link #literals}. */
    public List<String> literalsOfAnyCase() {
        return List.of(ofAnyCase);
    }

    /** Tells whether the line must hold a text. */
    public boolean hasTexts() {
        return literals.length + ofAnyCase.length > 0;
    }
}
