package org.alphatrade.dryrun.log.record;

import java.nio.charset.StandardCharsets;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.spi.Level;
import org.jspecify.annotations.Nullable;

/** A level as it is counted, its rank, and the word as the inside of a JSON string. */
public final class LevelWord {
    public static final LevelWord INFO = new LevelWord("info");
    public static final LevelWord ERROR = new LevelWord("error");

    /** A line that was cut before it named its level. */
    public static final LevelWord TRUNCATED = new LevelWord("truncated");

    /** A record whose text is not in it, or not as a text. */
    public static final LevelWord UNREAD = new LevelWord("unread");

    public final String word;
    public final Level rank;
    public final byte[] json;

    private LevelWord(String word) {
        this.word = word;
        this.rank = LevelNames.rank(word);
        String quoted = Json.compact(word);
        this.json = quoted.substring(1, quoted.length() - 1).getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the level a text names. */
    public static LevelWord of(String text) {
        return new LevelWord(LevelNames.normal(text));
    }

    /** Tells whether the word says that nobody set a level, as Google's logging does. */
    public boolean unset() {
        return word.equals("default");
    }

    /** Tells whether this is worse than another level; one that nobody understands is worse than an info. */
    public boolean isWorseThan(LevelWord other) {
        return weight(rank) > weight(other.rank);
    }

    /** Returns the worse of two, each of which may be missing. */
    public static @Nullable LevelWord worse(@Nullable LevelWord one, @Nullable LevelWord two) {
        return one == null || two != null && two.isWorseThan(one) ? two : one;
    }

    private static int weight(Level rank) {
        return switch (rank) {
            case TRACE -> 0;
            case DEBUG -> 1;
            case INFO -> 2;
            case OTHER -> 3;
            case WARN -> 4;
            case ERROR -> 5;
            case FATAL -> 6;
        };
    }

    /** Returns the number a level is written as, or -1 when it is no such number. */
    public long number() {
        if (word.isEmpty() || word.length() > 6) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }
}
