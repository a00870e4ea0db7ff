package org.alphatrade.dryrun.report.tree;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;
import org.jspecify.annotations.Nullable;

/**
 * How something counts, as a summary states it. A word nobody knows is {@link Status#UNKNOWN}, never nothing.
 *
 * @param written what stands there; empty when nothing does
 * @param value empty when nothing is said, or when it does not apply
 */
public record StatedStatus(Optional<Object> written, Optional<Status> value) {
    public static final StatedStatus NONE = new StatedStatus(Optional.empty(), Optional.empty());
    private static final String NOT_APPLICABLE = "not_applicable";

    public StatedStatus {
        Objects.requireNonNull(written, "written");
        Objects.requireNonNull(value, "value");
    }

    public static StatedStatus of(Status status) {
        return new StatedStatus(Optional.of(status.word()), Optional.of(status));
    }

    public static StatedStatus of(Severity severity) {
        return of(Status.of(severity));
    }

    /** Returns the status of a sign-off, which need not apply. */
    public static StatedStatus applicable(Optional<Status> status) {
        return status.map(StatedStatus::of)
                .orElseGet(() -> new StatedStatus(Optional.of(NOT_APPLICABLE), Optional.empty()));
    }

    /** Reads what a file says, ours or another's. */
    public static StatedStatus read(@Nullable Object written) {
        return written == null ? NONE : new StatedStatus(Optional.of(written), meaning(String.valueOf(written)));
    }

    private static Optional<Status> meaning(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return switch (word) {
            case NOT_APPLICABLE -> Optional.empty();
            case "pass", "pass_", "ok", "ready", "go", "success", "green", "yes" -> Optional.of(Status.PASS);
            case "warn", "warning", "at_risk", "yellow", "amber" -> Optional.of(Status.WARN);
            case "fail", "failed", "error", "block", "blocked", "no", "no_go", "stop", "red" ->
                Optional.of(Status.FAIL);
            default -> Optional.of(Status.UNKNOWN);
        };
    }

    /** Returns how it counts; {@link Status#UNKNOWN} when it is not said. */
    public Status judged() {
        return value.orElse(Status.UNKNOWN);
    }

    /** Tells whether it says, in the very word, that it does not apply. */
    public boolean notApplicable() {
        return written.filter(NOT_APPLICABLE::equals).isPresent();
    }

    public boolean said() {
        return written.isPresent();
    }

    /** Returns what stands there as text; empty for nothing, an object or a list. */
    public String text() {
        return written.map(JsonTrees::text).orElse("");
    }

    public @Nullable Object orNull() {
        return written.orElse(null);
    }
}
