package org.alphatrade.dryrun.plugin.groovy.spec;

import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import groovy.transform.stc.ClosureParams;
import groovy.transform.stc.SimpleType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.time.Durations;
import org.alphatrade.dryrun.base.time.Openings;
import org.alphatrade.dryrun.base.time.TimeWindows;
import org.alphatrade.dryrun.plugin.groovy.calendar.CalendarTimes;
import org.alphatrade.dryrun.plugin.groovy.scope.FindingScope;
import org.alphatrade.dryrun.plugin.groovy.scope.InspectScope;
import org.alphatrade.dryrun.plugin.groovy.scope.RecordScope;
import org.alphatrade.dryrun.plugin.groovy.scope.TimeScope;
import org.alphatrade.dryrun.plugin.groovy.scope.TraceScope;
import org.alphatrade.dryrun.plugin.groovy.value.Diagnostics;
import org.alphatrade.dryrun.plugin.groovy.value.MustAnswer;
import org.alphatrade.dryrun.plugin.groovy.value.NamedArguments;
import org.alphatrade.dryrun.plugin.groovy.value.NoWord;
import org.alphatrade.dryrun.plugin.groovy.value.RateWindow;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptOptions;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptValues;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptWindows;
import org.alphatrade.dryrun.plugin.groovy.value.TextPattern;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.Scope;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.WatchedNames;
import org.jspecify.annotations.Nullable;

/** What stands between the braces of {@code detector('id') { }}. */
public final class DetectorSpec extends PluginSpec {
    public Optional<Interest> on = Optional.empty();
    /** What the compiler saw of the conditions. */
    public Interest seen = Interest.everything();

    public Interest seenOfNext = Interest.everything();
    public Optional<Interest> nextOn = Optional.empty();
    public Optional<TextPattern> orMatching = Optional.empty();
    public boolean fromTheFirst;
    public @Nullable Closure<?> when;
    public @Nullable Closure<?> by;
    public @Nullable Closure<?> next;
    public @Nullable Closure<?> summary;
    public @Nullable Closure<?> severityOf;
    public @Nullable Closure<?> details;
    public @Nullable Closure<?> inspect;
    public @Nullable Closure<?> trace;
    public @Nullable Closure<?> tick;
    public @Nullable Closure<?> observe;
    public @Nullable Closure<?> finish;
    public @Nullable Closure<?> unchecked;
    public Severity severity = Severity.FAIL;
    public String summaryText = "";
    public String category = "";
    public Judging judging = Judging.EACH;
    public long limit = 1;
    public Duration within = Duration.ZERO;
    public Optional<Scope> scope = Optional.empty();
    private final List<String> judgings = new ArrayList<>();
    private final List<Openings> during = new ArrayList<>();
    private final List<Openings> outside = new ArrayList<>();

    /** How the records that are meant become incidents. */
    public enum Judging {
        EACH,
        AT_LEAST_BAD,
        MISSING_NEXT,
        NEXT_BAD,
        TOO_FEW
    }

    DetectorSpec(String id, ScriptOptions options, Diagnostics troubles) {
        super(id, options, troubles);
    }

    /**
     * Names records by level, event or a text of the line; each a value or a list. What {@code orMatching} finds in the line
     * is meant as well, so that a runtime that logs text is served like one that logs events.
     */
    @NamedArguments(
            value = {"level", "event", "containing", "orMatching"},
            example = "on level: ERROR, event: 'margin_call', containing: 'account'")
    public void on(Map<String, ?> named) {
        checked(() -> {
            ScriptValues.onlyKeys(named, "level", "event", "containing", "orMatching");
            if (on.isPresent()) {
                throw new IllegalArgumentException("'on' stands here twice; give lists: on event: ['a', 'b']");
            }
            orMatching = pattern(ScriptValues.text(named.get("orMatching")));
            on = Optional.of(orMatching.isPresent() ? namedAtAll(named) : named(named));
        });
    }

    private static Optional<TextPattern> pattern(String regex) {
        return regex.isEmpty() ? Optional.empty() : Optional.of(new TextPattern(regex));
    }

    /** Beside a pattern no name needs to be given, and none means none. */
    private static Interest namedAtAll(Map<String, ?> named) {
        Map<String, Object> given = new LinkedHashMap<>(named);
        given.remove("orMatching");
        given.values().removeIf(value -> value instanceof Collection<?> list && list.isEmpty());
        return given.isEmpty() ? Interest.nothing() : named(given);
    }

    private static Interest named(Map<String, ?> named) {
        Set<Level> levels = named.containsKey("level") ? ScriptValues.levels(named.get("level")) : Set.of();
        List<String> events = named.containsKey("event") ? ScriptValues.texts(named.get("event"), "event") : List.of();
        List<String> texts =
                named.containsKey("containing") ? ScriptValues.texts(named.get("containing"), "text") : List.of();
        return Interest.of(levels, Set.copyOf(events), texts);
    }

    /** Tells which records are meant. */
    @NamedArguments(example = "when { event == 'margin_call' }")
    public void when(
            @MustAnswer @DelegatesTo(value = RecordScope.class, strategy = Closure.DELEGATE_FIRST)
                    Closure<?> condition) {
        once("when", when);
        when = condition;
    }

    /** As {@link #when(Closure)}, with what the compiler saw of it. */
    public void when(
            @DelegatesTo(value = RecordScope.class, strategy = Closure.DELEGATE_FIRST) Closure<?> condition,
            Interest seen) {
        when(condition);
        this.seen = seen;
    }

    /** Says when what is meant counts: within one of some times of the week. */
    @NamedArguments(example = "during 'MON-FRI 08:00-17:30 Europe/London'")
    public void during(CharSequence window, CharSequence... more) {
        checked(() -> during.addAll(ScriptWindows.read(window, more)));
    }

    /** Says when what is meant counts: while events of a calendar take place. */
    public void during(CalendarTimes calendar, CalendarTimes... more) {
        during.add(calendar);
        during.addAll(List.of(more));
    }

    /** Says when what is meant does not count: within one of some times of the week. */
    @NamedArguments(example = "outside 'SAT 22:00-23:00 UTC'")
    public void outside(CharSequence window, CharSequence... more) {
        checked(() -> outside.addAll(ScriptWindows.read(window, more)));
    }

    /** Says when what is meant does not count: while events of a calendar take place. */
    public void outside(CalendarTimes calendar, CalendarTimes... more) {
        outside.add(calendar);
        outside.addAll(List.of(more));
    }

    /** Returns when what is meant counts; new ones for each detector. */
    @NoWord
    public TimeWindows times() {
        return new TimeWindows(during, outside);
    }

    /** Keeps apart what is counted or awaited: {@code by { field('symbol') }}. */
    @NamedArguments(example = "by { field('symbol') }")
    public void by(
            @MustAnswer @DelegatesTo(value = RecordScope.class, strategy = Closure.DELEGATE_FIRST) Closure<?> key) {
        once("by", by);
        by = key;
    }

    /** Raises when there are so many within a time. */
    @NamedArguments(value = "within", example = "threshold 5, within: '60s'")
    public void threshold(Map<String, ?> named, long count) {
        judged("threshold", Judging.AT_LEAST_BAD, named, count);
        countable("threshold", count);
    }

    /** With fewer than were asked for it would find too much, or too little, and not say so. */
    private void countable(String word, long count) {
        checked(() -> {
            if (count > RateWindow.MAX_COUNT) {
                throw new IllegalArgumentException(word + " " + count + " is above " + RateWindow.MAX_COUNT);
            }
        });
    }

    /**
     * Raises when there are fewer than so many within a time: silence, activity that dries up. With {@code fromTheFirst: true}
     * the time begins with the first of them: where there is none at all nothing was checked, and that is said.
     */
    @NamedArguments(
            value = {"within", "fromTheFirst"},
            example = "atLeast 1, within: '10m'")
    public void atLeast(Map<String, ?> named, long count) {
        checked(() -> {
            ScriptValues.onlyKeys(named, "within", "fromTheFirst");
            Object first = named.get("fromTheFirst");
            if (first != null && !(first instanceof Boolean)) {
                throw new IllegalArgumentException("fromTheFirst: is true or false");
            }
            fromTheFirst = Boolean.TRUE.equals(first);
            judged("atLeast", Judging.TOO_FEW, within(named), count);
        });
        countable("atLeast", count);
    }

    private static Map<String, ?> within(Map<String, ?> named) {
        return named.containsKey("within") ? Map.of("within", named.get("within")) : Map.of();
    }

    /** Raises when a record that is meant is not followed by such a one within a time. */
    @NamedArguments(
            value = {"within", "level", "event", "containing"},
            example = "expect(within: '2m') { event == 'trading_resume' }")
    public void expect(
            Map<String, ?> named,
            @MustAnswer @DelegatesTo(value = RecordScope.class, strategy = Closure.DELEGATE_FIRST)
                    Closure<?> condition) {
        judgedByNext("expect", Judging.MISSING_NEXT, named);
        next = condition;
    }

    /** As {@link #expect(Map, Closure)}, named by level, event or a text of the line: {@code expect event: 'trading_resume', within: '2m'}. */
    public void expect(Map<String, ?> named) {
        judgedByNext("expect", Judging.MISSING_NEXT, named);
    }

    /** As {@link #expect(Map, Closure)}, with what the compiler saw of it. */
    public void expect(
            Map<String, ?> named,
            @DelegatesTo(value = RecordScope.class, strategy = Closure.DELEGATE_FIRST) Closure<?> condition,
            Interest seen) {
        expect(named, condition);
        seenOfNext = seen;
    }

    /** Raises when a record that is meant is followed by such a one within a time. */
    @NamedArguments(
            value = {"within", "level", "event", "containing"},
            example = "then(within: '30s') { event == 'order_sent' }")
    public void then(
            Map<String, ?> named,
            @MustAnswer @DelegatesTo(value = RecordScope.class, strategy = Closure.DELEGATE_FIRST)
                    Closure<?> condition) {
        judgedByNext("then", Judging.NEXT_BAD, named);
        next = condition;
    }

    /** As {@link #then(Map, Closure)}, named by level, event or a text of the line: {@code then event: 'order_sent', within: '30s'}. */
    public void then(Map<String, ?> named) {
        judgedByNext("then", Judging.NEXT_BAD, named);
    }

    /** As {@link #then(Map, Closure)}, with what the compiler saw of it. */
    public void then(
            Map<String, ?> named,
            @DelegatesTo(value = RecordScope.class, strategy = Closure.DELEGATE_FIRST) Closure<?> condition,
            Interest seen) {
        then(named, condition);
        seenOfNext = seen;
    }

    private void judgedByNext(String word, Judging how, Map<String, ?> named) {
        checked(() -> {
            ScriptValues.onlyKeys(named, "within", "level", "event", "containing");
            Interest next = named(named);
            nextOn = next.equals(Interest.everything()) ? Optional.empty() : Optional.of(next);
            judged(word, how, within(named), 1);
        });
    }

    private void judged(String word, Judging how, Map<String, ?> named, long count) {
        checked(() -> {
            ScriptValues.onlyKeys(named, "within");
            judgings.add(word);
            if (judgings.size() > 1) {
                throw new IllegalArgumentException(
                        "one detector judges in one way, not by " + String.join(" and ", judgings) + "; write two");
            }
            if (count < 1) {
                throw new IllegalArgumentException(word + " " + count + " is less than 1");
            }
            judging = how;
            limit = count;
            within = Duration.ofSeconds(1);
            if (!named.containsKey("within")) {
                throw new IllegalArgumentException(word + " needs a time: within: '60s'");
            }
            within = ScriptValues.duration(named.get("within"));
        });
    }

    /** Says how bad it is: PASS, WARN or FAIL (the default). */
    @NamedArguments(example = "severity FAIL")
    public void severity(Severity word) {
        severity = word;
    }

    public void severity(Level word) {
        checked(() -> severity = ScriptValues.severity(word));
    }

    public void severity(CharSequence word) {
        checked(() -> severity = ScriptValues.severity(word));
    }

    /** Tells how bad it is from what was seen. */
    public void severity(
            @MustAnswer @DelegatesTo(value = FindingScope.class, strategy = Closure.DELEGATE_FIRST) Closure<?> how) {
        severityOf = how;
    }

    /** Says what an incident is called; the record's message without it. */
    @NamedArguments(example = "summary { \"margin call on ${field('account')}\" }")
    public void summary(
            @MustAnswer @DelegatesTo(value = FindingScope.class, strategy = Closure.DELEGATE_FIRST) Closure<?> line) {
        once("summary", summary);
        summary = line;
    }

    public void summary(CharSequence line) {
        summaryText = line.toString();
    }

    /** Says what kind of thing it is; the id without it. */
    @NamedArguments(example = "category 'risk'")
    public void category(CharSequence word) {
        category = word.toString();
    }

    /** Adds facts to an incident: {@code details { [account: field('account')] }}. */
    @NamedArguments(example = "details { [account: field('account')] }")
    public void details(
            @MustAnswer @DelegatesTo(value = FindingScope.class, strategy = Closure.DELEGATE_FIRST) Closure<?> facts) {
        once("details", details);
        details = facts;
    }

    /** Looks at a record and raises or not: for what the words above cannot say. */
    @NamedArguments(example = "inspect { if (number('drift') > 5) raise 'drift' }")
    public void inspect(
            @DelegatesTo(value = InspectScope.class, strategy = Closure.DELEGATE_FIRST)
                    @ClosureParams(value = SimpleType.class, options = "org.alphatrade.dryrun.spi.LogRecord")
                    Closure<?> look) {
        once("inspect", inspect);
        inspect = look;
    }

    /** Looks at a stack trace. */
    @NamedArguments(example = "trace { if (type == 'MemoryError') raise title }")
    public void trace(
            @DelegatesTo(value = TraceScope.class, strategy = Closure.DELEGATE_FIRST)
                    @ClosureParams(value = SimpleType.class, options = "org.alphatrade.dryrun.spi.Trace")
                    Closure<?> look) {
        once("trace", trace);
        trace = look;
    }

    /** Is told that time went by: about once a second of a run, and between records of bare files. */
    @NamedArguments(example = "tick { if (open > 0) raise \"$open orders open\" }")
    public void tick(@DelegatesTo(value = TimeScope.class, strategy = Closure.DELEGATE_FIRST) Closure<?> look) {
        once("tick", tick);
        tick = look;
    }

    /** Looks at something the harness saw or did. */
    @NamedArguments(example = "observe { if (it instanceof Observation.Exited) raise 'it ended' }")
    public void observe(
            @DelegatesTo(value = TimeScope.class, strategy = Closure.DELEGATE_FIRST)
                    @ClosureParams(value = SimpleType.class, options = "org.alphatrade.dryrun.spi.Observation")
                    Closure<?> look) {
        once("observe", observe);
        observe = look;
    }

    /** Is told that nothing more comes. */
    @NamedArguments(example = "finish { if (open > 0) raise \"$open orders were never filled\" }")
    public void finish(@DelegatesTo(value = TimeScope.class, strategy = Closure.DELEGATE_FIRST) Closure<?> look) {
        once("finish", finish);
        finish = look;
    }

    /**
     * Says at the end why what it looks for was not checked; an empty text, or nothing, when it was. A report shows it, and
     * who asks how many incidents there were gets no answer: nothing raised is not nothing found.
     */
    @NamedArguments(example = "unchecked { seen == 0 ? 'no order was seen' : '' }")
    public void unchecked(
            @MustAnswer @DelegatesTo(value = TimeScope.class, strategy = Closure.DELEGATE_FIRST) Closure<?> reason) {
        once("unchecked", unchecked);
        unchecked = reason;
    }

    /** Overrides how much of the stream is needed: 'record', 'stream', or a time to look back. */
    @NamedArguments(example = "scope 'stream'")
    public void scope(Object wide) {
        checked(() -> scope = Optional.of(
                switch (wide.toString()) {
                    case "record" -> Scope.record();
                    case "stream" -> Scope.stream();
                    default -> Scope.window(ScriptValues.duration(wide));
                }));
    }

    private void once(String word, @Nullable Object before) {
        if (before != null) {
            problem("'" + word + "' stands here twice; put both into one");
        }
    }

    boolean free() {
        return inspect != null || trace != null || tick != null || observe != null || finish != null;
    }

    private boolean awaits() {
        return judging == Judging.MISSING_NEXT || judging == Judging.NEXT_BAD;
    }

    @Override
    @NoWord
    public WatchedNames watches() {
        WatchedNames names = super.watches();
        for (Interest named : Stream.concat(on.stream(), nextOn.stream()).toList()) {
            names = names.withEvents(named.events()).withTexts(named.literals());
        }
        return names;
    }

    @NoWord
    public boolean meansRecords() {
        return when != null || on.isPresent() && inspect == null;
    }

    @Override
    void check() {
        if (when == null && on.isEmpty() && !free()) {
            problem("detector '" + id()
                    + "' never raises anything; it needs when { event == '...' } or on event: '...'");
        } else if (judging != Judging.EACH && !meansRecords()) {
            problem("detector '" + id() + "' has " + judgings.get(0) + " but no when { } or on: it counts nothing");
        }
        if (inspect != null && when != null) {
            problem("detector '" + id()
                    + "' has when and inspect; put the condition into inspect { if (...) raise '...' }");
        }
        if (!times().always() && !meansRecords()) {
            problem(
                    "detector '" + id()
                            + "' has during or outside, and no when { } or on: that it belongs to; ask during('...') in its braces");
        }
        if (judging == Judging.TOO_FEW && !times().always() && within.compareTo(times().longest()) >= 0) {
            problem("detector '" + id() + "' waits for " + Durations.words(within)
                    + ", and its times are no longer than " + Durations.words(times().longest())
                    + ": it would never raise");
        }
        if (awaits() && next == null && nextOn.isEmpty()) {
            problem("detector '" + id() + "' has " + judgings.get(0)
                    + " without what must follow; write event: '...' or { event == '...' } behind it");
        }
        if (by != null && (judging == Judging.EACH || judging == Judging.TOO_FEW)) {
            problem("detector '" + id() + "' has 'by' without threshold, expect or then");
        }
    }
}
