package org.alphatrade.dryrun.base.settings;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Settings from one source: what the user typed, what a run recorded, what is usual. A setting that a source says nothing
 * of is absent from it, so that one source can stand over another: typed {@link #over} recorded over usual.
 *
 * @param texts the values as they are recorded, by their names; names that this version does not know are kept
 */
public record RunSettings(Map<String, String> texts) {
    public static final RunSettings NONE = new RunSettings(Map.of());

    public RunSettings {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /**
     * Returns a value; empty when this source says nothing of it.
     *
     * @throws IllegalArgumentException if what was recorded cannot be read
     */
    public <T> Optional<T> get(RunSetting<T> setting) {
        String text = texts.getOrDefault(setting.name(), "");
        return text.isBlank() ? Optional.empty() : Optional.of(setting.read(text));
    }

    /** Returns a limit; empty also when it is zero, which means that it is off. */
    public Optional<Duration> threshold(RunSetting<Duration> setting) {
        return get(setting).filter(limit -> !limit.isZero() && !limit.isNegative());
    }

    public boolean is(RunSetting<Boolean> setting) {
        return get(setting).orElse(false);
    }

    public OptionalDouble number(RunSetting<Double> setting) {
        return get(setting).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    public <T> RunSettings with(RunSetting<T> setting, T value) {
        Map<String, String> more = new LinkedHashMap<>(texts);
        more.put(setting.name(), setting.write(value));
        return new RunSettings(more);
    }

    public <T> RunSettings with(RunSetting<T> setting, Optional<T> value) {
        return value.map(present -> with(setting, present)).orElse(this);
    }

    public RunSettings with(RunSetting<Double> setting, OptionalDouble value) {
        return value.isPresent() ? with(setting, value.getAsDouble()) : this;
    }

    public RunSettings with(RunSetting<Integer> setting, OptionalInt value) {
        return value.isPresent() ? with(setting, value.getAsInt()) : this;
    }

    /** Returns both, where this source wins. */
    public RunSettings over(RunSettings weaker) {
        Map<String, String> both = new LinkedHashMap<>(weaker.texts);
        both.putAll(texts);
        return new RunSettings(both);
    }
}
