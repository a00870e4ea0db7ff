package org.alphatrade.dryrun.report.tree;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.jspecify.annotations.Nullable;

/**
 * What a summary states under one name: as it is written there, and what it means. Nothing written is nothing said;
 * something written without a value cannot be understood, and stays that: no default takes its place.
 *
 * @param written what stands there, in JSON terms
 * @param value what it means
 */
public record Stated<T>(Optional<Object> written, Optional<T> value) {
    public Stated {
        Objects.requireNonNull(written, "written");
        Objects.requireNonNull(value, "value");
    }

    public static <T> Stated<T> none() {
        return new Stated<>(Optional.empty(), Optional.empty());
    }

    public static Stated<String> text(String text) {
        return readText(text);
    }

    public static Stated<String> text(Optional<String> text) {
        return text.map(Stated::text).orElseGet(Stated::none);
    }

    public static Stated<Instant> at(Instant at) {
        return new Stated<>(Optional.of(Timestamps.iso(at)), Optional.of(at));
    }

    public static Stated<Instant> at(Optional<Instant> at) {
        return at.map(Stated::at).orElseGet(Stated::none);
    }

    public static Stated<Duration> length(Optional<Duration> length) {
        return new Stated<>(length.map(JsonTrees::seconds), length);
    }

    public static Stated<Long> count(long count) {
        return new Stated<>(Optional.of(count), Optional.of(count));
    }

    /** Returns a figure; one that is no finite number is not stated. */
    public static Stated<BigDecimal> figure(OptionalDouble figure) {
        return readNumber(
                figure.isPresent() && Double.isFinite(figure.getAsDouble()) ? (Object) figure.getAsDouble() : null);
    }

    public static Stated<Boolean> flag(Optional<Boolean> flag) {
        return new Stated<>(flag.map(known -> known), flag);
    }

    public static Stated<String> readText(@Nullable Object written) {
        Optional<Object> there = Optional.ofNullable(written);
        return new Stated<>(there, there.map(JsonTrees::text).filter(text -> !text.isEmpty()));
    }

    public static Stated<Instant> readInstant(@Nullable Object written) {
        long nanos = Timestamps.of(written);
        return new Stated<>(
                Optional.ofNullable(written),
                nanos == Timestamps.NONE ? Optional.empty() : Optional.of(Timestamps.instant(nanos)));
    }

    public static Stated<BigDecimal> readNumber(@Nullable Object written) {
        return new Stated<>(Optional.ofNullable(written), JsonTrees.number(written));
    }

    public static Stated<Duration> readLength(@Nullable Object written) {
        return new Stated<>(Optional.ofNullable(written), JsonTrees.duration(written));
    }

    public static Stated<Long> readCount(@Nullable Object written) {
        return new Stated<>(
                Optional.ofNullable(written),
                JsonTrees.number(written).map(BigDecimal::longValue).filter(count -> count >= 0));
    }

    public static <T> Stated<List<T>> list(List<T> list) {
        return new Stated<>(Optional.of(list), Optional.of(list));
    }

    public static Stated<Boolean> readFlag(@Nullable Object written) {
        return new Stated<>(
                Optional.ofNullable(written), written instanceof Boolean flag ? Optional.of(flag) : Optional.empty());
    }

    /** Tells whether something stands there that nobody can understand. */
    public boolean mistyped() {
        return written.isPresent() && value.isEmpty();
    }

    /** Returns what stands there as text; empty for nothing, an object or a list. */
    public String text() {
        return written.map(JsonTrees::text).orElse("");
    }

    public @Nullable Object orNull() {
        return written.orElse(null);
    }
}
