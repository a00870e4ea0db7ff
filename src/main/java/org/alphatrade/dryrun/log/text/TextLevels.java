package org.alphatrade.dryrun.log.text;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.base.json.JsonScanner;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.log.field.FieldExtractor;
import org.alphatrade.dryrun.log.field.ObjectsOfLine;
import org.alphatrade.dryrun.log.record.DateOrder;
import org.alphatrade.dryrun.log.record.LevelNames;
import org.alphatrade.dryrun.log.record.LevelWord;
import org.alphatrade.dryrun.log.record.LineWrapper;
import org.alphatrade.dryrun.log.record.NumericLevels;
import org.alphatrade.dryrun.log.record.PlainLevels;
import org.alphatrade.dryrun.log.record.StdStream;
import org.alphatrade.dryrun.log.scan.LineText;
import org.alphatrade.dryrun.spi.Level;
import org.jspecify.annotations.Nullable;

/** The levels that lines of text name themselves; the same while a run lasts and when its files are read. */
public final class TextLevels implements PlainLevels {
    static final int HEAD = 512;
    private static final int MOST_WORDS = 1_000;
    private static final int MOST_LAYERS = 4;
    private static final int LONGEST_PAIRS = 8 * 1024;
    private static final int LONGEST_KEY = 32;
    /** Colours, also those whose first sign was lost or written out on the way ({@code #033}, {@code \\x1b}, {@code ^[}). */
    private static final Pattern COLOURS = Pattern.compile(
            "\u001b\\[[0-9;]*[mK]"
                    + "|(?:#033|\\\\x1[bB]|\\\\u001[bB]|\\\\033|\\\\e|\\^\\[|\u00ef\u00bf\u00bd|\u00e2\u0090\u009b)\\[\\d{1,3}(?:;\\d{1,3})*m|\\[\\d{1,3}(?:;\\d{1,3})*m(?!\\])");
    /** A tabulator as syslog daemons write it out. */
    private static final String TABULATOR = "#011";

    /** What signale writes behind the time and the names of scopes, taken byte for byte. */
    private static final String ARROW = "\u00e2\u0080\u00ba ";

    private static final int LONGEST_SCOPE = 80;
    private static final int LINE_FEED = 4;

    private static final Pattern PRIORITY = Pattern.compile("<(\\d{1,3})>");
    /** {@code Jan 02, 2026 3:04:05 AM a.b.Class method}, and the level on the next line. */
    private static final Pattern TWO_LINES =
            Pattern.compile("[A-Z][a-z]{2} \\d{1,2}, \\d{4} [\\d:.]+[ \\u202f\\xe2\\x80\\xaf]{1,3}[AP]M \\S+ \\S+\\s*");

    private static final Pattern ANDROID =
            Pattern.compile("\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3}(?:\\s+\\d+\\s+\\d+)? ([VDIWEF])[ /]");
    /** {@code I, [time}, {@code [I time}, {@code E[time} and {@code [rank0]:[E102 time}. */
    private static final Pattern LETTER = Pattern.compile("(?:\\[rank\\d+\\]:)?\\[? ?([A-Z])(?:, | |\\[?$)");
    /** SQL Server: up to 10 is information, from 20 on the process or the database is lost. */
    private static final Pattern SEVERITY = Pattern.compile("Error: \\d+, Severity: (\\d{1,2}), State: ");

    /** SAS logs what its steps say at INFO, whatever they say. */
    private static final Pattern SAS = Pattern.compile(" INFO +\\[\\d{8}\\] \\S*:\\S+ - (ERROR|WARNING)\\b");

    /** What looks like a time and is none: 31 November, or the 29th of February in most years. */
    private static final Pattern NO_TIME = Pattern.compile(
            "(?:\\[?\\d{4}[-/.]\\d\\d[-/.]\\d\\d(?:[T ][\\d:.,]+(?:Z|[+-]\\d\\d:?\\d\\d)?)?|\\d\\d:\\d\\d:\\d\\d[\\d.,]*Z?|[A-Z][a-z]{2} +\\d{1,2} \\d\\d:\\d\\d:\\d\\d)(?=[ \\]])");

    private static final Pattern REDIS = Pattern.compile("\\[?\\d+:[A-Z]\\]? ");
    private static final List<String> REDIS_LEVELS = List.of("debug", "debug", "notice", "warning");
    /** That there is a time is all that matters here: a day that every year has or not, near a 29 February. */
    private static final TimeLayouts.Known ANY_DAY =
            new TimeLayouts.Known(Timestamps.parse("2024-02-29T12:00:00Z"), false, DateOrder.UNTOLD);

    private static final TimeLayouts.Known ANY_TIME =
            new TimeLayouts.Known(Timestamps.parse("2100-02-28T12:00:00Z"), false, DateOrder.UNTOLD);
    /** How far a line is searched for a time that does not stand in front. */
    private static final int LOOSE_HEAD = 200;

    private final NumericLevels numbers;
    private final LooseTimeParser looseTimes = new LooseTimeParser();
    private final Map<String, LevelWord> words = new HashMap<>();
    private @Nullable ObjectsOfLine objects;
    private @Nullable PrintedObject printed;
    private final FieldExtractor fields;
    private final JsonScanner scanner = new JsonScanner();
    final QuickText quick = new QuickText(this::word);
    final LogfmtParser pairs = new LogfmtParser();
    private final WordCache pairWords = new WordCache(this::ofPairs);
    /** Whether the last line of a stream named a level, so that an indented one goes on with it. */
    private final boolean[] levelled = new boolean[StdStream.values().length];
    /** Whether it named a level or a time. */
    private final boolean[] recognised = new boolean[StdStream.values().length];
    /** Whether the line that is looked at named a time. */
    private boolean timed;

    private int named = -1;

    public TextLevels(NumericLevels numbers) {
        this.numbers = numbers;
        this.fields = new FieldExtractor(numbers);
    }

    PrintedObject printedObject() {
        PrintedObject known = printed == null ? new PrintedObject(numbers) : printed;
        printed = known;
        return known;
    }

    @Override
    public @Nullable LevelWord of(byte[] buf, int from, int to, StdStream stream) {
        timed = false;
        LevelWord inside = ofObjects(buf, from, to);
        boolean may = inside == null && (LevelHint.in(buf, from, to) || LineWrapper.contentFrom(buf, from, to) > from);
        LevelWord found = may ? own(buf, from, to, MOST_LAYERS) : inside;
        LevelWord own = may && !timed ? LevelWord.worse(found, loosely(buf, from, to)) : found;
        int side = stream.ordinal();
        if (own != null) {
            levelled[side] = true;
            recognised[side] = true;
            return own;
        }
        return unnamed(buf, from, to, stream, may);
    }

    /** Returns the level of a line that says its time elsewhere than in front; null when it does not, or names none. */
    private @Nullable LevelWord loosely(byte[] buf, int from, int to) {
        String head = head(buf, from, Math.min(to, from + LOOSE_HEAD));
        LooseTime time = looseTimes.in(head, ANY_TIME);
        String found = time == null ? "" : LooseLevel.of(head, time);
        return found.isEmpty() ? null : word(found);
    }

    /** Returns the level of a line that names none; null when it names no time either and goes on with nothing. */
    private @Nullable LevelWord unnamed(byte[] buf, int from, int to, StdStream stream, boolean looked) {
        int side = stream.ordinal();
        boolean indented = from < to && (buf[from] == ' ' || buf[from] == '\t');
        boolean blank = from == to || indented && LineText.isBlank(buf, from, to);
        if (blank || indented && levelled[side]) {
            return LevelWord.INFO;
        }
        levelled[side] = false;
        recognised[side] = indented && recognised[side] || timed || !looked && isDated(buf, from, to);
        return recognised[side] ? PlainLevels.ofStream(stream) : null;
    }

    /** Tells whether a line says when it was written, or is indented or blank, so that it goes on with another. */
    public static boolean isTimed(byte[] buf, int from, int to) {
        return from == to || buf[from] == ' ' || buf[from] == '\t' || saysTime(buf, from, to);
    }

    private boolean isDated(byte[] buf, int from, int to) {
        return quick.read(buf, from, to, ANY_DAY.near(), ANY_DAY.end()) || saysTime(buf, from, to);
    }

    /** Tells whether something begins with a time that a program may have written. */
    static boolean isTimedContent(byte[] buf, int from, int to) {
        return saysTime(buf, from, to);
    }

    /** Returns where the line of a program begins that the level of the last line with a time was of; -1 for none. */
    int named() {
        return named;
    }

    /** Returns where the line of a program begins behind the time and the names of a platform; -1 when there is none. */
    private static int contentBehindNames(byte[] buf, int from, int to, String head, int end) {
        boolean placed = head.length() == Math.min(to - from, HEAD) && end < head.length();
        if (!placed) {
            return -1;
        }
        int fly = PlatformNames.behindFly(buf, from + end, to);
        int content = fly < 0 ? PlatformNames.content(buf, from + end, to) : fly;
        return content >= 0 && SpokenLevel.isBehind(head, content - from) ? -1 : content;
    }

    private static boolean saysTime(byte[] buf, int from, int to) {
        return TimeHint.in(buf, from, to) && TextTimestampParser.of(head(buf, from, to), ANY_DAY) != null;
    }

    /** Returns the level that a line names; null when it names none. */
    private @Nullable LevelWord own(byte[] buf, int from, int to, int layers) {
        int content = LineWrapper.contentFrom(buf, from, to);
        LevelWord inner = content > from ? inside(buf, content, to, layers) : null;
        return inner == null ? unwrapped(buf, from, to, layers) : inner;
    }

    /** Returns the level of what stands in a wrapper, as if it stood alone; null when it names none. */
    @Nullable LevelWord inside(byte[] buf, int from, int to) {
        return inside(buf, from, to, MOST_LAYERS);
    }

    /** Returns the level of a line that a record carries as a text; null when it names none. */
    public @Nullable LevelWord carried(byte[] buf, int from, int to) {
        boolean may = from < to && (buf[from] == '{' || LevelHint.in(buf, from, to));
        return may || LineWrapper.contentFrom(buf, from, to) > from ? inside(buf, from, to, MOST_LAYERS) : null;
    }

    private @Nullable LevelWord inside(byte[] buf, int from, int to, int layers) {
        if (from >= to || layers == 0) {
            return null;
        }
        boolean object = buf[from] == '{' && !isDictionary(buf, from, to);
        return object ? ofObject(buf, from, to) : own(buf, from, to, layers - 1);
    }

    /** {@code {'level': 'CRITICAL'}}, as Python prints what it holds. */
    private static boolean isDictionary(byte[] buf, int from, int to) {
        return from + 1 < to && buf[from + 1] == '\'';
    }

    /** Returns when what stands in a wrapper was logged; {@link Timestamps#NONE} when it does not say. */
    long timeInside(byte[] buf, int from, int to, TimeLayouts.Known known) {
        if (from < to && buf[from] == '{') {
            boolean whole = scanner.scan(buf, from, to);
            if (whole) {
                fields.read(scanner, buf);
            }
            return whole ? fields.time() : Timestamps.NONE;
        }
        TextTimestampParser time = TextTimestampParser.of(head(buf, from, to), known);
        return time == null ? Timestamps.NONE : time.nanos();
    }

    /** Returns how much of what stands in a wrapper is time and level. */
    int messageInside(byte[] buf, int from, int to, TimeLayouts.Known known) {
        String head = head(buf, from, to);
        TextTimestampParser time = TextTimestampParser.of(head, known);
        return time == null ? 0 : Math.min(TextLevelParser.in(head, time.end()).end(), to - from);
    }

    private @Nullable LevelWord ofObject(byte[] buf, int from, int to) {
        if (scanner.scan(buf, from, to)) {
            fields.read(scanner, buf);
            timed |= fields.time() != Timestamps.NONE;
            return fields.level();
        }
        boolean whole = scanner.scanBeginning(buf, from, to) >= 0;
        if (!whole && scanner.size() == 0) {
            return LevelWord.TRUNCATED;
        }
        fields.read(scanner, buf);
        timed |= fields.time() != Timestamps.NONE;
        LevelWord level = fields.level();
        return whole ? LevelWord.worse(level, ofObjects(buf, from, to)) : level == null ? LevelWord.TRUNCATED : level;
    }

    private @Nullable LevelWord unwrapped(byte[] buf, int from, int to, int layers) {
        if (quick.read(buf, from, to, ANY_DAY.near(), ANY_DAY.end())) {
            timed = true;
            return quick.level();
        }
        return anyhow(buf, from, to, layers);
    }

    /** The way that any line can be read; {@link QuickText} finds the same in the lines that it settles. */
    @Nullable LevelWord anyhow(byte[] buf, int from, int to, int layers) {
        if (isOfPairs(buf, from, to)) {
            timed = true;
            if (pairs.levelFrom() < pairs.levelTo()) {
                return LevelWord.worse(ofPairs(buf), writtenOver(buf, from, to));
            }
        }
        String head = head(buf, from, to);
        TextTimestampParser time = TextTimestampParser.of(head, ANY_DAY);
        if (time != null) {
            timed = true;
            SyslogTag tag = SyslogTag.of(head, time.end());
            String found = tag == null ? TextLevelParser.in(head, time.end()).word() : tag.level();
            LevelWord told = tag == null ? null : told(buf, from, to, head, tag, layers);
            LevelWord begun = told == null ? timed(buf, from, to, head, time, found, layers) : told;
            LevelWord level = LevelWord.worse(begun, writtenOver(buf, from, to));
            return level == null && isFirstOfTwo(head) ? LevelWord.INFO : level;
        }
        return untimed(buf, from, to, head);
    }

    private @Nullable LevelWord ofObjects(byte[] buf, int from, int to) {
        if (!ObjectsOfLine.mayBeIn(buf, from, to)) {
            return null;
        }
        if (objects == null) {
            objects = new ObjectsOfLine(numbers);
        }
        return objects.level(buf, from, to);
    }

    /** Returns what the program's own line says behind the tag of syslog; null when the tag's reading is all there is. */
    @Nullable LevelWord told(byte[] buf, int from, int to, String head, SyslogTag tag) {
        return told(buf, from, to, head, tag, MOST_LAYERS);
    }

    private @Nullable LevelWord told(byte[] buf, int from, int to, String head, SyslogTag tag, int layers) {
        boolean placed = head.length() == Math.min(to - from, HEAD) && tag.end() < head.length();
        boolean object = placed && buf[from + tag.end()] == '{';
        return object || placed && tag.level().isEmpty() ? inside(buf, from + tag.end(), to, layers) : null;
    }

    /** Returns the level of a line without a time, in a wrapper or not; null when it names none. */
    @Nullable LevelWord ofUntimed(byte[] buf, int from, int to, String head) {
        int content = LineWrapper.contentFrom(buf, from, to);
        LevelWord inside = content > from ? inside(buf, content, to) : null;
        boolean may = inside == null && (ObjectsOfLine.mayBeIn(buf, from, to) || LevelHint.in(buf, from, to));
        LevelWord own = may ? untimed(buf, from, to, head) : inside;
        return may ? LevelWord.worse(own, loosely(buf, from, to)) : own;
    }

    /** Returns the level of a line without a time; null when it names none. A carriage return writes over what stood before it. */
    @Nullable LevelWord untimed(byte[] buf, int from, int to, String head) {
        LevelWord inside = ofObjects(buf, from, to);
        if (inside != null) {
            return inside;
        }
        String first = first(head);
        return LevelWord.worse(first.isEmpty() ? null : word(first), writtenOver(buf, from, to));
    }

    private static String first(String head) {
        String leading = LeadingLevel.of(head);
        Matcher time = leading.isEmpty() ? NO_TIME.matcher(head) : null;
        if (time == null || !time.lookingAt()) {
            return leading;
        }
        SyslogTag tag = SyslogTag.of(head, time.end());
        return tag == null ? TextLevelParser.in(head, time.end()).word() : tag.level();
    }

    /**
     * Returns the worst level of what carriage returns wrote over the beginning of a line, and of the lines that syslog
     * daemons joined by {@code #012}, or others by NUL; null when there is none.
     */
    @Nullable LevelWord writtenOver(byte[] buf, int from, int to) {
        LevelWord worst = null;
        boolean may = PlainBytes.isMarked(buf, from, to);
        for (int i = from; may && i < to; i++) {
            boolean feed = isFeed(buf, i, to);
            if ((buf[i] == '\r' || buf[i] == 0 || feed) && i > from) {
                int begin = feed ? i + LINE_FEED : i + 1;
                int end = partEnd(buf, begin, to);
                worst = LevelWord.worse(worst, LevelHint.in(buf, begin, end) ? ofPart(buf, begin, end) : null);
            }
        }
        return worst;
    }

    private @Nullable LevelWord ofPart(byte[] buf, int from, int to) {
        LevelWord own = own(buf, from, to, 1);
        return own == null ? loosely(buf, from, to) : own;
    }

    private static int partEnd(byte[] buf, int from, int to) {
        int end = from;
        while (end < to && buf[end] != '\r' && buf[end] != 0 && !isFeed(buf, end, to)) {
            end++;
        }
        return end;
    }

    private static boolean isFeed(byte[] buf, int at, int to) {
        return buf[at] == '#' && at + LINE_FEED <= to && buf[at + 1] == '0' && buf[at + 2] == '1' && buf[at + 3] == '2';
    }

    static String head(byte[] buf, int from, int to) {
        int begin = from;
        while (begin < to && buf[begin] == '\r') {
            begin++;
        }
        String text = new String(buf, begin, Math.min(to - begin, HEAD), StandardCharsets.ISO_8859_1);
        int shown = text.indexOf('\r');
        return plain(shown < 0 ? text : text.substring(0, shown));
    }

    /** Returns the end of a line. */
    static String tail(byte[] buf, int from, int to) {
        int begin = Math.max(from, to - LaterLevel.TAIL);
        String text = new String(buf, begin, to - begin, StandardCharsets.ISO_8859_1);
        return plain(text.substring(text.lastIndexOf('\r', text.length() - 2) + 1));
    }

    static String plain(String text) {
        String tabs = text.contains(TABULATOR) ? text.replace(TABULATOR, "\t") : text;
        return mayBeColoured(tabs) ? COLOURS.matcher(tabs).replaceAll("") : tabs;
    }

    private static boolean mayBeColoured(String text) {
        if (text.indexOf('\u001b') >= 0) {
            return true;
        }
        for (int at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
            int end = at + 1;
            while (end < text.length() && (Character.isDigit(text.charAt(end)) || text.charAt(end) == ';')) {
                end++;
            }
            if (end > at + 1 && end < text.length() && text.charAt(end) == 'm' && !text.startsWith("]", end + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Reads a line of {@code key=value} pairs; tells whether it is one that says a time. */
    boolean isOfPairs(byte[] buf, int from, int to) {
        int equals = PairKeys.end(buf, from, Math.min(to, from + LONGEST_KEY));
        boolean may = equals > from && equals < to && equals - from < LONGEST_KEY && buf[equals] == '=';
        return may && pairs.read(buf, from, Math.min(to, from + LONGEST_PAIRS));
    }

    /** Returns the level of the line of pairs that was read last. */
    LevelWord ofPairs(byte[] buf) {
        return pairs.levelFrom() < pairs.levelTo()
                ? pairWords.of(buf, pairs.levelFrom(), pairs.levelTo())
                : LevelWord.INFO;
    }

    static boolean isFirstOfTwo(String head) {
        return !head.isEmpty()
                && Character.isLetter(head.charAt(0))
                && TWO_LINES.matcher(head).matches();
    }

    LevelWord ofPairs(String text) {
        if (text.isEmpty()) {
            return LevelWord.INFO;
        }
        LevelWord word = word(text);
        String named = word.number() < 0 ? "" : numbers.word(word.number());
        return named.isEmpty() ? word : word(named);
    }

    @Nullable LevelWord timed(byte[] buf, int from, int to, String head, TextTimestampParser time, String found) {
        return timed(buf, from, to, head, time, found, MOST_LAYERS);
    }

    /** Returns the level of a line that says its time, or that of what a platform wrote its own time before. */
    @Nullable LevelWord timed(byte[] buf, int from, int to, String head, TextTimestampParser time, String found, int layers) {
        LevelWord own = timed(head, buf, from, to, time, found);
        boolean platform = own == null || found.equals("info") && head.startsWith(" app[", time.end());
        int content = platform ? contentBehindNames(buf, from, to, head, time.end()) : -1;
        LevelWord inner = content < 0 ? null : inside(buf, content, to, layers - 1);
        named = inner == null ? -1 : content;
        return inner == null ? own : inner;
    }

    /** Returns the level of a line that says its time; {@code found} is what stands behind it. */
    private @Nullable LevelWord timed(
            String head, byte[] buf, int from, int to, TextTimestampParser time, String found) {
        LevelWord before = time.begin() == 0 ? leading(head) : before(head, time);
        if (before != null) {
            return before;
        }
        char first = head.charAt(0);
        boolean kafka = first == '%' && head.length() > 2 && head.charAt(2) == '|';
        if (kafka && head.charAt(1) >= '0' && head.charAt(1) <= '7') {
            return word(NumericLevels.SYSLOG.word(head.charAt(1) - '0'));
        }
        String state = NagiosLevel.of(head, blanks(head, time.end()));
        if (!state.isEmpty()) {
            return word(state);
        }
        if (!found.isEmpty()) {
            Matcher sas = found.equals("INFO") ? SAS.matcher(head).region(time.end(), head.length()) : null;
            if (sas != null && sas.lookingAt()) {
                return word(sas.group(1));
            }
            return found.equals("Error") && head.contains(", Severity: ")
                    ? graded(head)
                    : word(LaterLevel.orWorse(found, head, time.end(), tail(buf, from, to)));
        }
        int arrow = head.indexOf(ARROW, time.end());
        boolean scoped = arrow > 0 && arrow < time.end() + LONGEST_SCOPE && isScope(head, time.end(), arrow);
        String sign = LocalLevels.sign(head, scoped ? arrow + ARROW.length() : blanks(head, time.end()));
        if (!sign.isEmpty()) {
            return word(sign);
        }
        String later = LaterLevel.of(head, time.end(), tail(buf, from, to));
        if (!later.isEmpty()) {
            return word(later);
        }
        Matcher priority = PRIORITY.matcher(head);
        if (first == '<' && priority.lookingAt()) {
            return word(NumericLevels.SYSLOG.word(Integer.parseInt(priority.group(1)) & 7));
        }
        if (head.length() > 5 && Character.isDigit(head.charAt(1)) && Character.isLetter(first)) {
            return letter(first);
        }
        int android = head.length() > 20 && Character.isDigit(first) ? head.indexOf(' ', 17) : -1;
        return android > 0 ? androidLevel(head) : metaTrader(head);
    }

    /** Tells whether nothing stands there, or one name in brackets. */
    private static boolean isScope(String head, int from, int to) {
        int at = from;
        while (at < to && (head.charAt(at) == ' ' || head.charAt(at) == ']')) {
            at++;
        }
        int close = at < to && head.charAt(at) == '[' ? head.indexOf(']', at) : at - 1;
        return close + 1 >= at
                && close < to
                && head.substring(Math.min(close + 1, to), to).isBlank();
    }

    private LevelWord graded(String head) {
        Matcher graded = SEVERITY.matcher(head);
        int severity = graded.find() ? Integer.parseInt(graded.group(1)) : 16;
        return word(severity > 19 ? "fatal" : severity > 10 ? "error" : "info");
    }

    /** {@code KL	2	03:04:05.678	Network	text}. */
    private @Nullable LevelWord metaTrader(String head) {
        boolean journal = head.length() > 5 && head.charAt(2) == '\t' && head.charAt(4) == '\t';
        char grade = journal ? head.charAt(3) : '0';
        return grade == '0' ? null : word(grade == '1' ? "warning" : "error");
    }

    private static int blanks(String head, int from) {
        int at = from;
        while (at < head.length() && " \t]-:|".indexOf(head.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** {@code 01-02 03:04:05.678  1234  1234 E Tag: message}. */
    private @Nullable LevelWord androidLevel(String head) {
        Matcher letter = ANDROID.matcher(head);
        return letter.lookingAt() ? letter(letter.group(1).charAt(0)) : null;
    }

    /** {@code WARNING 2026-01-02 03:04:05,678 message} and {@code error 2026-01-02T03:04:05.678 message}. */
    private @Nullable LevelWord leading(String head) {
        char initial = head.charAt(0);
        boolean capitals = initial >= 'A' && initial <= 'Z' && head.length() > 1 && head.charAt(1) <= 'Z';
        if (!capitals && (initial < 'd' || initial > 'w')) {
            return null;
        }
        int end = 0;
        while (end < head.length() && Character.isLetter(head.charAt(end))) {
            end++;
        }
        boolean known = end > 2
                && LevelNames.rank(LevelNames.normal(head.substring(0, end))) != Level.OTHER
                && !LocalLevels.isProse(head.substring(0, end));
        return known ? word(head.substring(0, end)) : null;
    }

    /** What the fields before the time say; null when they say nothing. */
    private @Nullable LevelWord before(String head, TextTimestampParser time) {
        String fields = head.substring(0, time.begin());
        boolean mark = REDIS.matcher(fields).matches() && time.end() + 1 < head.length();
        if (mark) {
            int place = ".-*#".indexOf(head.charAt(time.end() + 1));
            return place < 0 ? null : word(REDIS_LEVELS.get(place));
        }
        Matcher letter = LETTER.matcher(fields);
        if (letter.lookingAt()) {
            return letter(letter.group(1).charAt(0));
        }
        String closed = fields.endsWith(",") ? fields.substring(0, fields.length() - 1) + "]" : fields;
        String found = TextLevelParser.in(closed, 0).word();
        return found.isEmpty() ? null : word(found);
    }

    private LevelWord letter(char letter) {
        return word(
                switch (letter) {
                    case 'V' -> "trace";
                    case 'D' -> "debug";
                    case 'W' -> "warning";
                    case 'E' -> "error";
                    case 'F' -> "fatal";
                    case 'C' -> "critical";
                    default -> "info";
                });
    }

    LevelWord word(String text) {
        if (words.size() > MOST_WORDS) {
            return decoded(text);
        }
        return words.computeIfAbsent(text, TextLevels::decoded);
    }

    private static LevelWord decoded(String text) {
        return LevelWord.of(LocalLevels.decoded(text));
    }
}
