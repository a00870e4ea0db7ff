package org.alphatrade.dryrun.rehearsal.verdict;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.base.settings.RunSetting;
import org.alphatrade.dryrun.base.settings.RunSettings;
import org.alphatrade.dryrun.base.time.Durations;
import org.alphatrade.dryrun.evidence.log.GapRules;
import org.alphatrade.dryrun.evidence.signoff.Criteria;
import org.alphatrade.dryrun.log.record.NumericLevels;
import org.alphatrade.dryrun.rehearsal.request.Reading;

/**
 * What evidence is judged by: what the user typed, else what its run recorded, else what is usual, setting by setting. A
 * threshold of the run never becomes the usual one because the user typed another.
 */
public final class TermsInForce {
    private final RunSettings typed;
    private final RecordedSettings run;
    private final GapRules gaps;
    private final Optional<Criteria> signOff;
    private final Reading reading;
    private final Optional<Boolean> treatWarnAsError;

    /**
     * Settles the terms.
     *
     * @param asked whether the user asked for a sign-off, be it that of the run or not
     */
    public TermsInForce(RunSettings typed, boolean asked, RecordedSettings run) {
        this.typed = typed;
        this.run = run;
        this.gaps = gapsInForce();
        this.signOff = asked || recordedSignOff() ? Optional.of(signOffInForce()) : Optional.empty();
        this.reading = readingInForce();
        this.treatWarnAsError = treatWarnAsErrorInForce();
    }

    public GapRules gaps() {
        return gaps;
    }

    /** Returns the terms of the sign-off; empty when none is asked for, now or by the run, or the run can have none. */
    public Optional<Criteria> signOff() {
        return signOff;
    }

    public Reading reading() {
        return reading;
    }

    /** Returns whether a warn exits as a fail does. */
    public boolean treatWarnAsError() {
        return treatWarnAsError.orElse(false);
    }

    /**
     * Returns what plugins are told: what is in force here, beside what else the run recorded. How long the run had to
     * last stays its own, for that is no matter of the sign-off alone.
     */
    public RunSettings settings() {
        RunSettings recorded = run.settings();
        RunSettings settled = gaps.settings()
                .over(reading.settings())
                .over(signOff.map(Criteria::settings).orElse(RunSettings.NONE))
                .over(recorded)
                .over(RunSettings.NONE.with(RunSetting.LOG_MONITOR, true));
        return settled.with(RunSetting.REQUIRED_DURATION, run.get(RunSetting.REQUIRED_DURATION))
                .with(RunSetting.TREAT_WARN_AS_ERROR, treatWarnAsError);
    }

    private GapRules gapsInForce() {
        Duration warn = inForce(RunSetting.WARN_GAP).orElse(GapRules.STANDARD.warn());
        Duration fail = inForce(RunSetting.FAIL_GAP).orElse(GapRules.STANDARD.fail());
        if (warn.isZero() || warn.isNegative()) {
            throw run.unusable("setting '" + RunSetting.WARN_GAP + "' is not more than zero");
        }
        if (fail.compareTo(warn) < 0) {
            throw contradiction(Durations.words(warn), Durations.words(fail));
        }
        return new GapRules(warn, fail);
    }

    /** The two thresholds may come from two sources; whoever typed the one must learn of the other. */
    private Failure contradiction(String warn, String fail) {
        boolean ownWarn = isRecorded(RunSetting.WARN_GAP);
        boolean ownFail = isRecorded(RunSetting.FAIL_GAP);
        if (ownWarn && ownFail) {
            return run.unusable("its fail-gap \"" + fail + "\" is below its warn-gap \"" + warn + "\"");
        }
        if (ownFail) {
            return Failure.usage("the run's own --fail-gap \"" + fail + "\", recorded in " + run.source()
                    + ", is below the --warn-gap \"" + warn + "\" given here; give --fail-gap, too");
        }
        if (ownWarn) {
            return Failure.usage("the --fail-gap \"" + fail + "\" given here is below the run's own --warn-gap \""
                    + warn + "\", recorded in " + run.source() + "; give --warn-gap, too");
        }
        return GapRules.outOfOrder(warn, fail);
    }

    private boolean isRecorded(RunSetting<?> setting) {
        return typed.get(setting).isEmpty() && run.get(setting).isPresent();
    }

    private boolean recordedSignOff() {
        return !run.demo()
                && run.get(RunSetting.REQUIRED_DURATION).isPresent()
                && run.get(RunSetting.MINIMUM_UPTIME_RATIO).isPresent();
    }

    private Criteria signOffInForce() {
        Criteria usual = Criteria.STANDARD;
        return new Criteria(
                durationInForce().or(usual::minimumDuration),
                uptimeInForce(),
                is(RunSetting.REQUIRE_DIARY, usual.requireDiary()),
                is(RunSetting.REQUIRE_PERFORMANCE, usual.requirePerformance()),
                is(RunSetting.ALLOW_WARNINGS, usual.allowWarnings()),
                number(RunSetting.MINIMUM_SHARPE_RATIO),
                inForce(RunSetting.MINIMUM_SHARPE_OBSERVATIONS)
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty()),
                number(RunSetting.MINIMUM_SHARPE_DAYS));
    }

    private Optional<Duration> durationInForce() {
        Optional<Duration> duration = inForce(RunSetting.REQUIRED_DURATION);
        if (duration.filter(Duration::isNegative).isPresent()) {
            throw run.unusable("setting '" + RunSetting.REQUIRED_DURATION + "' is below zero");
        }
        return duration;
    }

    private OptionalDouble uptimeInForce() {
        OptionalDouble uptime = number(RunSetting.MINIMUM_UPTIME_RATIO);
        if (uptime.isPresent() && !(uptime.getAsDouble() >= 0 && uptime.getAsDouble() <= 1)) {
            throw run.unusable("setting '" + RunSetting.MINIMUM_UPTIME_RATIO + "' is outside 0 to 1");
        }
        return uptime.isPresent() ? uptime : Criteria.STANDARD.minimumUptimeRatio();
    }

    private Reading readingInForce() {
        return new Reading(
                is(RunSetting.JUDGE_SHUTDOWN, false),
                is(RunSetting.ALLOW_TRUNCATED, false),
                inForce(RunSetting.NUMERIC_LEVELS).map(this::scheme),
                is(RunSetting.TEXT_LOGS, true),
                is(RunSetting.PLAIN_OUTPUT, false));
    }

    private String scheme(String name) {
        if (Arrays.stream(NumericLevels.values())
                .noneMatch(scheme -> scheme.name().equalsIgnoreCase(name))) {
            throw run.unusable("setting '" + RunSetting.NUMERIC_LEVELS + "' is no known scheme but '" + name + "'");
        }
        return name;
    }

    /** Who types that warnings are allowed takes back that the run treated them as errors: a run cannot have both. */
    private Optional<Boolean> treatWarnAsErrorInForce() {
        return typed.get(RunSetting.TREAT_WARN_AS_ERROR).or(() -> run.get(RunSetting.TREAT_WARN_AS_ERROR)
                .map(own -> own && !typed.is(RunSetting.ALLOW_WARNINGS)));
    }

    private boolean is(RunSetting<Boolean> setting, boolean usual) {
        return inForce(setting).orElse(usual);
    }

    private OptionalDouble number(RunSetting<Double> setting) {
        return inForce(setting).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private <T> Optional<T> inForce(RunSetting<T> setting) {
        return typed.get(setting).or(() -> run.get(setting));
    }
}
