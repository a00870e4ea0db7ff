package org.alphatrade.dryrun.evidence.signoff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alphatrade.dryrun.base.time.Durations;
import org.alphatrade.dryrun.spi.DiarySummary;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.PerformanceSummary;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.spi.Window;

/** The criteria of a sign-off, one by one: what speaks against the evidence, nothing when the criterion is met. */
enum Criterion {
    LOGS("structured logs") {
        @Override
        List<Finding> judge(Evidence evidence, Criteria criteria) {
            return finding(evidence.logs().status(), criteria, "The structured logs", Map.of());
        }
    },
    WHOLENESS("wholeness of the evidence") {
        @Override
        List<Finding> judge(Evidence evidence, Criteria criteria) {
            return evidence.findings().stream()
                    .filter(finding -> finding.status().verdict() == Status.FAIL)
                    .limit(MAX_FINDINGS)
                    .toList();
        }
    },
    DURATION("duration") {
        @Override
        List<Finding> judge(Evidence evidence, Criteria criteria) {
            if (criteria.minimumDuration().isEmpty()) {
                return List.of();
            }
            Duration required = criteria.minimumDuration().get();
            Optional<Duration> actual =
                    evidence.window().or(evidence.logs()::window).map(Window::duration);
            return atLeast(
                    "duration of the rehearsal",
                    "seconds",
                    actual.map(Criteria::seconds),
                    Criteria.seconds(required),
                    actual.map(duration -> duration.compareTo(required) >= 0).orElse(false),
                    actual.map(Durations::words).orElse("") + ", below the required " + Durations.words(required),
                    Status.UNKNOWN);
        }
    },
    UPTIME("uptime") {
        @Override
        List<Finding> judge(Evidence evidence, Criteria criteria) {
            return atLeast(
                    "uptime ratio",
                    "ratio",
                    evidence.logs().uptimeRatio(),
                    criteria.minimumUptimeRatio(),
                    Status.UNKNOWN);
        }
    },
    DIARY("decision diary") {
        @Override
        List<Finding> judge(Evidence evidence, Criteria criteria) {
            if (!criteria.requireDiary()) {
                return List.of();
            }
            if (evidence.diary().isEmpty()) {
                return List.of(absent("A decision diary is required, and there is none."));
            }
            DiarySummary diary = evidence.diary().get();
            return finding(diary.status(), criteria, "The decision diary", problem(diary.problem()));
        }
    },
    PERFORMANCE("performance telemetry") {
        @Override
        List<Finding> judge(Evidence evidence, Criteria criteria) {
            if (!criteria.requirePerformance()) {
                return List.of();
            }
            if (evidence.performance().isEmpty()) {
                return List.of(absent("Performance telemetry is required, and there is none."));
            }
            PerformanceSummary performance = evidence.performance().get();
            return finding(performance.status(), criteria, "The performance telemetry", problem(performance.problem()));
        }
    },
    SHARPE("Sharpe ratio") {
        @Override
        List<Finding> judge(Evidence evidence, Criteria criteria) {
            Optional<PerformanceSummary> performance = evidence.performance();
            OptionalDouble actual =
                    performance.map(PerformanceSummary::sharpeRatio).orElse(OptionalDouble.empty());
            Optional<String> thin = performance
                    .filter(known -> known.sharpeRatio().isPresent())
                    .flatMap(known -> SharpeSample.thin(known, criteria));
            if (thin.isPresent()) {
                return List.of(Finding.of(
                        Status.UNKNOWN,
                        "The Sharpe ratio is unknown: " + thin.get() + ".",
                        SharpeSample.figures(performance.get())));
            }
            if (actual.isEmpty()
                    && criteria.asksForSharpe()
                    && criteria.minimumSharpeRatio().isEmpty()) {
                return List.of(Finding.of(Status.UNKNOWN, "The Sharpe ratio is unknown.", Map.of()));
            }
            return atLeast("Sharpe ratio", "sharpe_ratio", actual, criteria.minimumSharpeRatio(), Status.FAIL);
        }
    };

    private static final int MAX_FINDINGS = 100;

    private final String title;

    Criterion(String title) {
        this.title = title;
    }

    abstract List<Finding> judge(Evidence evidence, Criteria criteria);

    /** Returns what it is about, as it reads in a sentence. */
    String title() {
        return title;
    }

    private static Finding absent(String message) {
        return Finding.of(Status.FAIL, message, Map.of());
    }

    private static Map<String, Object> problem(String problem) {
        return problem.isEmpty() ? Map.of() : Map.of("problem", problem);
    }

    private static List<Finding> finding(
            Status status, Criteria criteria, String subject, Map<String, Object> metadata) {
        boolean plural = subject.endsWith("s");
        return switch (status) {
            case PASS -> List.of();
            case WARN ->
                List.of(Finding.of(
                        criteria.allowWarnings() ? Status.WARN : Status.FAIL,
                        subject + (plural ? " hold" : " holds") + " warnings"
                                + (criteria.allowWarnings() ? "." : ", and warnings are not allowed."),
                        metadata));
            case UNKNOWN ->
                List.of(Finding.of(
                        Status.UNKNOWN, subject + " could not be judged" + because(metadata) + ".", metadata));
            case FAIL -> List.of(Finding.of(Status.FAIL, subject + (plural ? " fail." : " fails."), metadata));
        };
    }

    private static String because(Map<String, Object> metadata) {
        return metadata.containsKey("problem") ? ": " + metadata.get("problem") : "";
    }

    private static List<Finding> atLeast(
            String what, String key, OptionalDouble actual, OptionalDouble required, Status whenAbsent) {
        if (required.isEmpty()) {
            return List.of();
        }
        double minimum = required.getAsDouble();
        Optional<Number> figure = actual.isPresent() ? Optional.of(actual.getAsDouble()) : Optional.empty();
        boolean met = actual.isPresent() && actual.getAsDouble() >= minimum;
        String figures = actual.isPresent() ? below(actual.getAsDouble(), minimum) : "";
        return atLeast(what, key, figure, minimum, met, figures, whenAbsent);
    }

    /** Rounds down, so that what is too low never looks like enough. */
    private static String below(double actual, double minimum) {
        String shown = Double.isFinite(actual)
                ? plain(BigDecimal.valueOf(actual).setScale(4, RoundingMode.FLOOR))
                : String.valueOf(actual);
        return shown + ", below the required " + plain(BigDecimal.valueOf(minimum));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static List<Finding> atLeast(
            String what,
            String key,
            Optional<? extends Number> actual,
            Number required,
            boolean met,
            String figures,
            Status absent) {
        if (met) {
            return List.of();
        }
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("required_" + key, required);
        metadata.put("actual_" + key, actual.orElse(null));
        return actual.isPresent()
                ? List.of(Finding.of(Status.FAIL, "The " + what + " is " + figures + ".", metadata))
                : List.of(Finding.of(absent, "The " + what + " is unknown.", metadata));
    }
}
