package org.alphatrade.dryrun.plugin.groovy.scope;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.evidence.watched.NameKind;
import org.alphatrade.dryrun.plugin.groovy.calendar.CalendarTimes;
import org.alphatrade.dryrun.plugin.groovy.value.AskedWindows;
import org.alphatrade.dryrun.plugin.groovy.value.NameOf;
import org.alphatrade.dryrun.plugin.groovy.value.NamedArguments;
import org.alphatrade.dryrun.plugin.groovy.value.NoWord;
import org.alphatrade.dryrun.plugin.groovy.value.TextPattern;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Phase;
import org.jspecify.annotations.Nullable;

/** What a script sees of one record. */
public class RecordScope {
    private static final int MAX_PATTERNS = 1_000;

    private final AskedWindows windows = new AskedWindows();
    private final Map<String, TextPattern> patterns = new HashMap<>();
    private LogRecord record = NullRecord.NONE;

    @NoWord
    public void look(LogRecord at) {
        record = at;
    }

    /** Returns the record itself; valid during the call only, {@code record.copy()} keeps one. */
    public LogRecord getRecord() {
        return record;
    }

    public Level getLevel() {
        return record.level();
    }

    /** Returns the level as the runtime wrote it, in lower case. */
    public String getLevelName() {
        return record.levelName();
    }

    public String getEvent() {
        return record.event();
    }

    public String getMessage() {
        return record.message();
    }

    /** Returns the line the runtime wrote. */
    public String getText() {
        return record.text();
    }

    public String getStream() {
        return record.stream();
    }

    public Instant getTime() {
        return record.time();
    }

    public Instant getIngestedAt() {
        return record.ingestedAt();
    }

    public Phase getPhase() {
        return record.phase();
    }

    public boolean isStructured() {
        return record.structured();
    }

    public boolean isInTrace() {
        return record.inTrace();
    }

    /** Returns {@link Level#WARN}; where a severity is expected it counts as one. */
    public Level getWARN() {
        return Level.WARN;
    }

    /** Returns a field as text; null when it is absent. */
    public @Nullable String field(@NameOf(NameKind.FIELD) String path) {
        return record.field(path);
    }

    /** Returns a numeric field; not-a-number when it is absent or none, which is neither above nor below anything. */
    public double number(@NameOf(NameKind.FIELD) String path) {
        return record.number(path).orElse(Double.NaN);
    }

    /** Tells whether a field is there and not null. */
    public boolean has(@NameOf(NameKind.FIELD) String path) {
        return record.field(path) != null;
    }

    /** Tells whether it was logged within one of some times of the week: {@code during('SAT 22:00-23:00 UTC')}. */
    @NamedArguments(example = "during('SAT 22:00-23:00 UTC')")
    public boolean during(String window, String... more) {
        return windows.during(record.time(), window, more);
    }

    /** Tells whether it was logged while an event of some calendars takes place: {@code during(calendar('maintenance.ics'))}. */
    public boolean during(CalendarTimes calendar, CalendarTimes... more) {
        return AskedWindows.during(record.time(), calendar, more);
    }

    /** Tells whether it was logged between two days, both included, or two moments. */
    @NamedArguments(example = "between('2026-12-24', '2026-12-26')")
    public boolean between(CharSequence from, CharSequence to) {
        return AskedWindows.between(record.time(), from, to);
    }

    /** Tells whether the message or the line holds a text. */
    public boolean contains(@NameOf(NameKind.TEXT) String text) {
        return record.message().contains(text) || record.text().contains(text);
    }

    /** Tells whether a regular expression is found in the message or the line. */
    public boolean matches(String regex) {
        return matches(pattern(regex));
    }

    /** Tells whether a pattern is found in the message or the line. */
    public boolean matches(Pattern pattern) {
        return matches(new TextPattern(pattern));
    }

    private boolean matches(TextPattern pattern) {
        return pattern.foundIn(record.message()) || pattern.foundIn(record.text());
    }

    private TextPattern pattern(String regex) {
        TextPattern known = patterns.get(regex);
        if (known == null) {
            if (patterns.size() >= MAX_PATTERNS) {
                patterns.clear();
            }
            known = new TextPattern(regex);
            patterns.put(regex, known);
        }
        return known;
    }
}
