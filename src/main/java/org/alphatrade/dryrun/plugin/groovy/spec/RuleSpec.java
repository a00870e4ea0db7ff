package org.alphatrade.dryrun.plugin.groovy.spec;

import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.alphatrade.dryrun.base.time.Openings;
import org.alphatrade.dryrun.base.time.TimeWindows;
import org.alphatrade.dryrun.plugin.groovy.calendar.CalendarTimes;
import org.alphatrade.dryrun.plugin.groovy.scope.IncidentScope;
import org.alphatrade.dryrun.plugin.groovy.value.BoundClosure;
import org.alphatrade.dryrun.plugin.groovy.value.Diagnostics;
import org.alphatrade.dryrun.plugin.groovy.value.MustAnswer;
import org.alphatrade.dryrun.plugin.groovy.value.NamedArguments;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptValues;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptWindows;
import org.alphatrade.dryrun.spi.Classification;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.Severity;
import org.jspecify.annotations.Nullable;

/** What stands between the braces of a classifier's {@code rule { }}. */
public final class RuleSpec {
    private final String id;
    private final Diagnostics troubles;
    private final IncidentScope scope = new IncidentScope();
    private @Nullable Closure<?> when;
    private @Nullable BoundClosure condition;
    private Optional<Severity> severity = Optional.empty();
    private String category = "";
    private String owner = "";
    private String reason = "";
    private Optional<Instant> expires = Optional.empty();
    private OptionalLong maximum = OptionalLong.empty();
    private final List<Openings> during = new ArrayList<>();
    private final List<Openings> outside = new ArrayList<>();
    private @Nullable TimeWindows times;
    private boolean said;

    RuleSpec(String id, Diagnostics troubles) {
        this.id = id;
        this.troubles = troubles;
    }

    /** Tells which incidents it knows. */
    @NamedArguments(example = "when { detector == 'levels' && summary.contains('feed drop') }")
    public void when(
            @MustAnswer @DelegatesTo(value = IncidentScope.class, strategy = Closure.DELEGATE_FIRST) Closure<?> known) {
        if (when != null) {
            troubles.here("'when' stands here twice; join them with && or ||, or write rule { } for each");
        }
        when = known;
        condition = BoundClosure.of(known, scope);
    }

    /** Says when it knows them: within one of some times of the week. */
    @NamedArguments(example = "during 'SAT 22:00-23:00 UTC'")
    public void during(CharSequence window, CharSequence... more) {
        checked(() -> during.addAll(ScriptWindows.read(window, more)));
    }

    /** Says when it knows them: while events of a calendar take place. */
    public void during(CalendarTimes calendar, CalendarTimes... more) {
        during.add(calendar);
        during.addAll(List.of(more));
    }

    /** Says when it does not know them: within one of some times of the week. */
    @NamedArguments(example = "outside 'MON-FRI 08:00-17:30 Europe/London'")
    public void outside(CharSequence window, CharSequence... more) {
        checked(() -> outside.addAll(ScriptWindows.read(window, more)));
    }

    /** Says when it does not know them: while events of a calendar take place. */
    public void outside(CalendarTimes calendar, CalendarTimes... more) {
        outside.add(calendar);
        outside.addAll(List.of(more));
    }

    /** Says how bad they really are; without it they keep their own severity. */
    @NamedArguments(example = "severity WARN")
    public void severity(Severity word) {
        severity = Optional.of(word);
        said = true;
    }

    public void severity(Level word) {
        checked(() -> severity(ScriptValues.severity(word)));
    }

    public void severity(CharSequence word) {
        checked(() -> severity(ScriptValues.severity(word)));
    }

    @NamedArguments(example = "category 'expected'")
    public void category(CharSequence word) {
        category = word.toString();
        said = true;
    }

    /** Says who looks after them. */
    @NamedArguments(example = "owner 'market-data'")
    public void owner(CharSequence team) {
        owner = team.toString();
        said = true;
    }

    /** Says why, in a sentence that a board can read. */
    @NamedArguments(example = "reason 'the vendor restarts its feed at 22:00'")
    public void reason(CharSequence sentence) {
        reason = sentence.toString().strip();
    }

    /** Says until when, a day included; later ones keep their own severity. */
    @NamedArguments(example = "expires '2026-12-31'")
    public void expires(CharSequence date) {
        checked(() -> expires = Optional.of(ScriptValues.until(date)));
    }

    /** Says how many at the most; with more they keep their own severity. */
    @NamedArguments(example = "maximum 20")
    public void maximum(long count) {
        checked(() -> {
            if (count < 0) {
                throw new IllegalArgumentException("maximum " + count + " is below zero");
            }
            maximum = OptionalLong.of(count);
        });
    }

    public Severity getWARN() {
        return Severity.WARN;
    }

    private void checked(Runnable part) {
        try {
            part.run();
        } catch (IllegalArgumentException e) {
            troubles.here(e);
        }
    }

    boolean used() {
        return when != null || said || !during.isEmpty() || !outside.isEmpty();
    }

    void check() {
        if (when == null) {
            troubles.here("classifier '" + id + "' has no condition; it needs when { detector == '...' }");
        } else if (!said) {
            troubles.here(
                    "classifier '" + id + "' says nothing of what it knows; it needs severity, owner or category");
        }
        if (severity.filter(s -> s != Severity.FAIL).isPresent() && reason.isEmpty()) {
            troubles.here("classifier '" + id + "' makes incidents less bad and says no reason; it needs reason '...'");
        }
    }

    Optional<Classification> classify(Incident first) {
        scope.look(first);
        if (times == null) {
            times = new TimeWindows(during, outside);
        }
        if (!times.contains(first.occurredAt())
                || !Objects.requireNonNull(condition, "checked when it was loaded")
                        .yes(first)) {
            return Optional.empty();
        }
        String why = reason.isEmpty() ? "known to classifier '" + id + "'" : reason;
        return Optional.of(Classification.builder(severity.orElse(first.severity()), why)
                .category(category)
                .owner(owner)
                .expiresAt(expires)
                .maximumCount(maximum)
                .build());
    }
}
