package org.alphatrade.dryrun.plugin.groovy.spec;

import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alphatrade.dryrun.plugin.groovy.calendar.CalendarTimes;
import org.alphatrade.dryrun.plugin.groovy.scope.IncidentScope;
import org.alphatrade.dryrun.plugin.groovy.value.BoundClosure;
import org.alphatrade.dryrun.plugin.groovy.value.Diagnostics;
import org.alphatrade.dryrun.plugin.groovy.value.MustAnswer;
import org.alphatrade.dryrun.plugin.groovy.value.NamedArguments;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptOptions;
import org.alphatrade.dryrun.spi.Classification;
import org.alphatrade.dryrun.spi.Classifier;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.Severity;

/** What stands between the braces of {@code classifier('id') { }}: one rule, or several in {@code rule { }}. */
public final class ClassifierSpec extends PluginSpec implements Classifier {
    private final Diagnostics troubles;
    private final RuleSpec own;
    private final List<RuleSpec> rules = new ArrayList<>();

    ClassifierSpec(String id, ScriptOptions options, Diagnostics troubles) {
        super(id, options, troubles);
        this.troubles = troubles;
        this.own = new RuleSpec(id, troubles);
    }

    /** Adds a rule; the first whose condition is true answers. */
    @NamedArguments(example = "rule { when { detector == 'levels' }; owner 'market-data' }")
    public void rule(@DelegatesTo(value = RuleSpec.class, strategy = Closure.DELEGATE_FIRST) Closure<?> body) {
        RuleSpec rule = new RuleSpec(id(), troubles);
        BoundClosure.of(body, rule).answer(rule);
        rule.check();
        rules.add(rule);
    }

    /** Tells which incidents it knows. */
    @NamedArguments(example = "when { detector == 'levels' && summary.contains('feed drop') }")
    public void when(
            @MustAnswer @DelegatesTo(value = IncidentScope.class, strategy = Closure.DELEGATE_FIRST) Closure<?> known) {
        own.when(known);
    }

    /** Says when it knows them: within one of some times of the week. */
    @NamedArguments(example = "during 'SAT 22:00-23:00 UTC'")
    public void during(CharSequence window, CharSequence... more) {
        own.during(window, more);
    }

    /** Says when it knows them: while events of a calendar take place. */
    public void during(CalendarTimes calendar, CalendarTimes... more) {
        own.during(calendar, more);
    }

    /** Says when it does not know them: within one of some times of the week. */
    @NamedArguments(example = "outside 'MON-FRI 08:00-17:30 Europe/London'")
    public void outside(CharSequence window, CharSequence... more) {
        own.outside(window, more);
    }

    /** Says when it does not know them: while events of a calendar take place. */
    public void outside(CalendarTimes calendar, CalendarTimes... more) {
        own.outside(calendar, more);
    }

    /** Says how bad they really are; without it they keep their own severity. */
    @NamedArguments(example = "severity WARN")
    public void severity(Severity word) {
        own.severity(word);
    }

    public void severity(Level word) {
        own.severity(word);
    }

    public void severity(CharSequence word) {
        own.severity(word);
    }

    @NamedArguments(example = "category 'expected'")
    public void category(CharSequence word) {
        own.category(word);
    }

    /** Says who looks after them. */
    @NamedArguments(example = "owner 'market-data'")
    public void owner(CharSequence team) {
        own.owner(team);
    }

    /** Says why, in a sentence that a board can read. */
    @NamedArguments(example = "reason 'the vendor restarts its feed at 22:00'")
    public void reason(CharSequence sentence) {
        own.reason(sentence);
    }

    /** Says until when, a day included; later ones keep their own severity. */
    @NamedArguments(example = "expires '2026-12-31'")
    public void expires(CharSequence date) {
        own.expires(date);
    }

    /** Says how many at the most; with more they keep their own severity. */
    @NamedArguments(example = "maximum 20")
    public void maximum(long count) {
        own.maximum(count);
    }

    @Override
    void check() {
        if (own.used() || rules.isEmpty()) {
            own.check();
            rules.add(0, own);
        }
    }

    @Override
    public Optional<Classification> classify(Incident first) {
        for (RuleSpec rule : rules) {
            Optional<Classification> answer = rule.classify(first);
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }
}
