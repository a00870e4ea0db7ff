package org.alphatrade.dryrun.plugin.groovy.spec;

import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import groovy.lang.Script;
import groovy.transform.stc.ClosureParams;
import groovy.transform.stc.SimpleType;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.plugin.groovy.calendar.CalendarTimes;
import org.alphatrade.dryrun.plugin.groovy.calendar.ScriptCalendars;
import org.alphatrade.dryrun.plugin.groovy.scope.ReportScope;
import org.alphatrade.dryrun.plugin.groovy.value.NamedArguments;
import org.alphatrade.dryrun.plugin.groovy.value.NoWord;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptValues;
import org.alphatrade.dryrun.spi.Severity;
import org.jspecify.annotations.Nullable;

/** What every plugin script is an instance of: the words at the top of a file. */
public abstract class PluginScript extends Script {
    private @Nullable ScriptDeclarations declarations;
    private @Nullable ScriptCalendars calendars;

    @NoWord
    public void declareTo(ScriptDeclarations all, ScriptCalendars named) {
        declarations = all;
        calendars = named;
    }

    private ScriptDeclarations known() {
        return Objects.requireNonNull(declarations, "told before the script is run");
    }

    /** Declares a detector. */
    @NamedArguments(example = "detector('margin-call') { when { event == 'margin_call' }; severity FAIL }")
    public void detector(
            String id, @DelegatesTo(value = DetectorSpec.class, strategy = Closure.DELEGATE_FIRST) Closure<?> body) {
        known().detector(id, body);
    }

    /** Declares a classifier. */
    @NamedArguments(example = "classifier('known-feed-drops') { when { detector == 'levels' }; owner 'market-data' }")
    public void classifier(
            String id, @DelegatesTo(value = ClassifierSpec.class, strategy = Closure.DELEGATE_FIRST) Closure<?> body) {
        known().classifier(id, body);
    }

    /** Declares an objective. */
    @NamedArguments(example = "objective('fill-ratio') { observed { performance('fill_ratio') }; atLeast 0.95 }")
    public void objective(
            String id, @DelegatesTo(value = ObjectiveSpec.class, strategy = Closure.DELEGATE_FIRST) Closure<?> body) {
        known().objective(id, body);
    }

    /** Declares a reporter; the closure writes. */
    @NamedArguments(
            value = {"extension", "description"},
            example = "reporter('board-brief', extension: 'md') { line \"# $title\" }")
    public void reporter(
            Map<String, ?> named,
            String id,
            @DelegatesTo(value = ReportScope.class, strategy = Closure.DELEGATE_FIRST)
                    @ClosureParams(value = SimpleType.class, options = "org.alphatrade.dryrun.spi.Report")
                    Closure<?> body) {
        known().reporter(named, id, body);
    }

    /** Shows what the detector above does with some lines: {@code plugins test} tries it. */
    @NamedArguments(
            value = {"given", "expect", "count"},
            example = "example 'what it shows', given: 'a log line', expect: FAIL")
    public void example(Map<String, ?> named, CharSequence name) {
        known().example(named, name);
    }

    /** Returns a duration: {@code duration('90s')}. */
    @NamedArguments(example = "duration('90s')")
    public Duration duration(CharSequence text) {
        return ScriptValues.duration(text);
    }

    /** Returns when the events of an iCalendar file beside the script take place: {@code during calendar('maintenance.ics')}. */
    @NamedArguments(value = "zone", example = "during calendar('maintenance.ics', zone: 'Europe/London')")
    public CalendarTimes calendar(Map<String, ?> named, CharSequence name) {
        ScriptValues.onlyKeys(named, "zone");
        Object zone = named.get("zone");
        return Objects.requireNonNull(calendars, "told before the script is run")
                .times(name.toString(), Optional.ofNullable(zone).map(Object::toString));
    }

    /** As {@link #calendar(Map, CharSequence)}, with the time zones that the file names. */
    public CalendarTimes calendar(CharSequence name) {
        return calendar(Map.of(), name);
    }

    public Severity getWARN() {
        return Severity.WARN;
    }
}
