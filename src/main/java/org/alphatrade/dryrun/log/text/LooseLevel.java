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

    private static final String WORD =
            "trace|debug|info|information|informational|notice|warn|warning|error|err|severe|critical|crit|fatal|alert|emerg|panic";
    private static final Pattern PAIR = Pattern.compile(
            "(?<![\\w.$-])([A-Za-z_][\\w.]{0,30})[\"']?\\s{0,2}(?:=>|[=:])\\s{0,2}[\"']?([A-Za-z]{1,16})(?![\\w.])");
    private static final Pattern CAPITALS =
            Pattern.compile("(?<![A-Za-z0-9_.-])(?:" + WORD.toUpperCase(java.util.Locale.ROOT) + ")(?![A-Za-z0-9_.-])");
    /** {@code "error",}, {@code /error]}, {@code :error  }, and as the first word of the line. */
    private static final Pattern DRESSED =
            Pattern.compile("(?:^|[\\[\"/|:,(\\t])(?i:(" + WORD + "))(?=[\\]\"/|:,)\\t]| {2})"
                    + "|(?<= )(Error|Warning|Fatal)(?=:)|(?<= )(Info|Debug|Warn|Warning|Error|Fatal)(?= \\[)");

    private static final Pattern LETTER = Pattern.compile("^([DIWEFC]) (?=[\\[\\d])");
    private static final Pattern LETTER_BEHIND = Pattern.compile("[\\]:]? +(?:\\d+ +)?([DIWEFC]) +(?=\\S)");

    private LooseLevel() {}

    /** Returns the level's word; empty when there is none. */
    static String of(String line, LooseTime time) {
        String head = line.substring(0, Math.min(line.length(), Math.max(HEAD, time.end() + HEAD / 2)));
        String paired = paired(head);
        if (!paired.isEmpty()) {
            return paired;
        }
        String behind =
                TextLevelParser.in(head, Math.min(time.end(), head.length())).word();
        String dressed = behind.isEmpty() ? first(DRESSED, head) : behind;
        String capitals = dressed.isEmpty() ? first(CAPITALS, head) : dressed;
        return capitals.isEmpty() ? letter(head, time) : capitals;
    }

    private static String paired(String head) {
        String worst = "";
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

    private static String first(Pattern pattern, String head) {
        Matcher match = pattern.matcher(head);
        if (!match.find()) {
            return "";
        }
        for (int group = 1; group <= match.groupCount(); group++) {
            if (match.group(group) != null) {
                return match.group(group);
            }
        }
        return match.group();
    }

    private static String letter(String head, LooseTime time) {
        Matcher first = LETTER.matcher(head);
        if (first.find()) {
            return first.group(1);
        }
        Matcher behind = LETTER_BEHIND.matcher(head).region(Math.min(time.end(), head.length()), head.length());
        return behind.lookingAt() ? behind.group(1) : "";
    }
}
