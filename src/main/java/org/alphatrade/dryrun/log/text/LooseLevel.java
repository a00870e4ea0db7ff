package org.alphatrade.dryrun.log.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.log.field.LevelKeys;
import org.alphatrade.dryrun.log.record.LevelNames;
import org.alphatrade.dryrun.log.record.LevelWord;
import org.alphatrade.dryrun.spi.Level;

/** Finds the level of a line in which a {@link LooseTime} stands: behind a key, in the dress of one, or alone in capitals. */
final class LooseLevel {
    /** How much of a line is looked at. */
    private static final int HEAD = 300;
    /** How far behind the time a word in capitals is a level. */
    private static final int BEHIND = 48;

    private static final Pattern PAIR = Pattern.compile(
            "(?<![\\w.$?&-])([A-Za-z_][\\w.]{0,30})[\"']?\\s{0,2}(?:=>|[=:])\\s{0,2}[\"']?([A-Za-z]{1,16})(?![\\w.])");
    private static final Pattern LETTER = Pattern.compile("^([DIWEFC]) (?=[\\[\\d])");
    private static final Pattern LETTER_BEHIND = Pattern.compile("[\\]:]? +(?:\\d+ +)?([DIWEFC]) +(?=\\S)");

    private LooseLevel() {}

    /** Returns the level's word; empty when there is none. */
    static String of(String line, LooseTime time) {
        String head = line.substring(0, Math.min(line.length(), Math.max(HEAD, time.end() + HEAD / 2)));
        String begun = head.substring(0, Math.min(head.length(), time.end() + BEHIND));
        String worst = paired(head);
        worst = worse(
                worst,
                TextLevelParser.in(head, Math.min(time.end(), head.length())).word());
        worst = worse(worst, LooseWords.dressed(head));
        worst = worse(worst, LooseWords.capitals(begun));
        return worst.isEmpty() ? letter(head, time) : worst;
    }

    static String worse(String one, String two) {
        boolean second = one.isEmpty() || !two.isEmpty() && LevelWord.of(two).isWorseThan(LevelWord.of(one));
        return second ? two : one;
    }

    private static String paired(String head) {
        String worst = "";
        if (!LevelKeys.mayBeIn(head)) {
            return worst;
        }
        Matcher pair = PAIR.matcher(head);
        while (pair.find()) {
            boolean level =
                    LevelKeys.names(pair.group(1)) && LevelNames.rank(LevelNames.normal(pair.group(2))) != Level.OTHER;
            boolean worse =
                    level && (worst.isEmpty() || LevelWord.of(pair.group(2)).isWorseThan(LevelWord.of(worst)));
            worst = worse ? pair.group(2) : worst;
        }
        return worst;
    }

    private static String letter(String head, LooseTime time) {
        Matcher first = LETTER.matcher(head);
        if (first.lookingAt()) {
            return first.group(1);
        }
        Matcher behind = LETTER_BEHIND.matcher(head).region(Math.min(time.end(), head.length()), head.length());
        return behind.lookingAt() ? behind.group(1) : "";
    }
}
