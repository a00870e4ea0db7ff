package org.alphatrade.dryrun.log.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.log.record.LevelWord;
import org.alphatrade.dryrun.log.record.NumericLevels;
import org.jspecify.annotations.Nullable;

/** What stands behind the host and the name of a program, as syslog writes them: the program's own line. */
record SyslogTag(int end, String level) {
    private static final Pattern TAG = Pattern.compile(" \\S+ (?:[\\w./()@-]+(?:\\[\\d+\\])?)?: ");
    private static final Pattern TAG_WITH_PROCESS = Pattern.compile(" \\S+ [\\w./()@-]+\\[\\d+\\]: ");
    /** As clusters collect it: {@code - 1131567053 2005.11.09 host Nov 9 12:10:53 user@host program: }. */
    private static final Pattern TAG_OF_CLUSTER =
            Pattern.compile(" ?\\S+ [A-Z][a-z]{2} +\\d+ [\\d:]{8} \\S+ (?:[\\w./()@-]+(?:\\[\\d+\\])?)?: ");

    /** RFC 5424: host, program, process, kind of message, then structured data, which Heroku leaves out. */
    private static final Pattern TAG_OF_5424 = Pattern.compile(
            " \\S+ \\S+ \\S+ \\S+ (?:- |(?:\\[[^\\s\\]=\"]+(?:@\\d+[^\\]]*| [^\\]]*\")\\])+ )?(?:\\xef\\xbb\\xbf)?");

    private static final Pattern DATA = Pattern.compile(
            " (?i:(?:log[._]?)?(?:level|severity))=\"((?i:trace|debug|info|notice|warn|warning|error|err|severe|critical|crit|fatal))\"");
    /** Kamailio writes the number of its process, and its id, before each line. */
    private static final Pattern PROCESS = Pattern.compile(" *\\d{1,5}\\(\\d{1,9}\\) ");

    private static final Pattern CLUSTER_DATE = Pattern.compile(" \\d{4}\\.\\d\\d\\.\\d\\d ");
    private static final Pattern MNEMONIC =
            Pattern.compile("(?:\\S.{0,60}: )?%[A-Z0-9_]+-(?:[A-Z0-9_]+-)?([0-7])-[A-Z0-9_]+");
    private static final Pattern PAIR = Pattern.compile(
            "(?:[\\w.]+=\\S+ )*(?:(?i:(?:log[._]?)?(?:level|lvl|severity)|sev)=\"?(\\w+)|at=(error|warning|info)\\b)");
    /** What Heroku says of a dyno: {@code heroku[web.1]: Error R14 (Memory quota exceeded)}. */
    private static final Pattern CODED = Pattern.compile("Error [A-Z]\\d\\d \\(");

    private static final Pattern TIME = Pattern.compile(
            "\\[?(?:\\d{4}-\\d\\d-\\d\\d[T ]|\\d{6} )\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?(?:Z|[+-]\\d\\d:?\\d\\d)?");

    /** Looks behind the time of a line, which ends at {@code from}; null when there is no tag. */
    static @Nullable SyslogTag of(String line, int from) {
        if (line.charAt(0) == '<' && line.startsWith(">1 ", line.indexOf('>'))) {
            Matcher tag = TAG_OF_5424.matcher(line).region(from, line.length());
            return tag.lookingAt() ? of5424(line, from, tag.end()) : null;
        }
        boolean cluster =
                from > 11 && CLUSTER_DATE.matcher(line).region(from - 12, from).lookingAt();
        boolean syslog = Character.isLetter(line.charAt(0)) || line.charAt(0) == '<';
        if (line.indexOf(syslog || cluster ? ": " : "]: ", from) < 0) {
            return null;
        }
        Pattern usual = syslog ? TAG : TAG_WITH_PROCESS;
        Matcher tag = (cluster ? TAG_OF_CLUSTER : usual).matcher(line).region(from, line.length());
        return tag.lookingAt() && !isLevel(line, from, tag.end())
                ? new SyslogTag(tag.end(), level(line, tag.end()))
                : null;
    }

    /** Structured data may name a level as well, as Log4j writes them: of what contradicts each other the worse counts. */
    private static SyslogTag of5424(String line, int from, int end) {
        String own = level(line, end);
        Matcher data = DATA.matcher(line).region(from, end);
        if (!data.find()) {
            return new SyslogTag(end, own);
        }
        int priority = Integer.parseInt(line.substring(1, line.indexOf('>'))) & 7;
        String other = own.isEmpty() ? NumericLevels.SYSLOG.word(priority) : own;
        return new SyslogTag(end, worse(data.group(1), other));
    }

    private static String worse(String one, String two) {
        return LevelWord.of(two).isWorseThan(LevelWord.of(one)) ? two : one;
    }

    /** {@code Jan 02 03:04:05 imap(me)<12>: Error: }: what stands in the place of a program is the level. */
    private static boolean isLevel(String line, int from, int end) {
        String program = line.substring(line.lastIndexOf(' ', end - 3) + 1, end - 2);
        return end - 3 > from && TextLevelParser.isPlain(program) || isLevelOfNoHost(line, from);
    }

    /** {@code 2026-01-02 03:04:05 ERROR feed[12]: }: no host is called so. */
    private static boolean isLevelOfNoHost(String line, int from) {
        int end = line.indexOf(' ', from + 1);
        String host = end < 0 ? "" : line.substring(from + 1, end);
        boolean boxed = host.length() > 2 && host.startsWith("[") && host.endsWith("]");
        String word = boxed ? host.substring(1, host.length() - 1) : host;
        return TextLevelParser.isPlain(word) || TextLevelParser.CAPITALS.contains(word);
    }

    private static String level(String line, int begin) {
        Matcher process = PROCESS.matcher(line).region(begin, line.length());
        int from = process.lookingAt() ? process.end() : begin;
        Matcher mnemonic = MNEMONIC.matcher(line).region(from, line.length());
        if (mnemonic.lookingAt()) {
            return NumericLevels.SYSLOG.word(Integer.parseInt(mnemonic.group(1)));
        }
        Matcher pair = PAIR.matcher(line).region(from, line.length());
        if (pair.lookingAt()) {
            return pair.group(1) == null ? pair.group(2) : pair.group(1);
        }
        if (CODED.matcher(line).region(from, line.length()).lookingAt()) {
            return "error";
        }
        Matcher time = TIME.matcher(line).region(from, line.length());
        if (time.lookingAt()) {
            return TextLevelParser.in(line, time.end()).word();
        }
        String first = TextLevelParser.first(line, from).word();
        return first.isEmpty() ? LeadingLevel.of(line.substring(from)) : first;
    }
}
