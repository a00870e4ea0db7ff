package org.alphatrade.dryrun.cli.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.cli.options.mark.ConflictsWith;
import org.alphatrade.dryrun.cli.options.mark.PerPlugin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options of one command as one source (the command line, a part of the configuration) gives them. */
public final class OptionValues {
    private record Value(String name, List<OptionValue> all) {
        OptionValue first() {
            return all.get(0);
        }
    }

    private final CommandSpec spec;
    private final Map<OptionSpec, Value> values = new LinkedHashMap<>();

    OptionValues(CommandSpec spec) {
        this.spec = spec;
    }

    /** Adds a value; a later one replaces an earlier one unless the option is repeatable. */
    void add(OptionSpec option, String name, String text) {
        Value value = values.computeIfAbsent(option, key -> new Value(name, new ArrayList<>()));
        if (!value.name().equals(name)) {
            throw Failure.usage(name + " \"" + text + "\" contradicts " + value.name() + " \""
                    + value.first().shown() + "\"; give one of them");
        }
        if (!option.isMultiValue()) {
            value.all().clear();
        }
        value.all().add(option.arity().max() == 0 ? flag(name, text) : OptionValueParser.of(option, name, text));
    }

    private static OptionValue flag(String name, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw OptionValueParser.bad(name, text, "is neither true nor false");
        }
        return new OptionValue(text.equals("true"), text);
    }

    public boolean has(OptionSpec option) {
        return values.containsKey(option);
    }

    /** Returns the value of an option that takes one. */
    public Optional<String> last(String name) {
        return Optional.ofNullable(values.get(spec.findOption(name)))
                .map(value -> value.first().shown());
    }

    /** Takes over what a weaker source gives, except what this one gives or contradicts; what adds up stands first. */
    public void fallBackTo(OptionValues weaker) {
        List<OptionSpec> mine = List.copyOf(values.keySet());
        weaker.values.forEach((option, value) -> {
            Value own = values.get(option);
            if (own != null && OptionValueParser.mark(option, PerPlugin.class).isPresent()) {
                own.all().addAll(0, value.all());
            } else if (own == null && mine.stream().noneMatch(other -> on(other) && contradict(option, other))) {
                values.put(option, value);
            }
        });
    }

    /** Refuses options that contradict each other. */
    public void check() {
        for (OptionSpec option : values.keySet()) {
            for (String opposite : opposites(option)) {
                Optional.ofNullable(spec.findOption(opposite))
                        .filter(other -> on(other) && on(option))
                        .ifPresent(other -> {
                            throw Failure.usage(shown(option) + " contradicts " + shown(other) + "; give one of them");
                        });
            }
        }
        spec.options().stream()
                .filter(OptionSpec::required)
                .filter(o -> !has(o))
                .findFirst()
                .ifPresent(missing -> {
                    throw Failure.usage(missing.longestName() + " " + missing.paramLabel() + " is required");
                });
    }

    private boolean on(OptionSpec option) {
        Value value = values.get(option);
        return value != null && !value.first().value().equals(false);
    }

    private String shown(OptionSpec option) {
        Value value = Objects.requireNonNull(values.get(option), "an option that is on has a value");
        return option.arity().max() == 0
                ? value.name()
                : value.name() + " \"" + value.first().shown() + "\"";
    }

    private static boolean contradict(OptionSpec one, OptionSpec other) {
        return opposites(one).contains(other.longestName()) || opposites(other).contains(one.longestName());
    }

    private static List<String> opposites(OptionSpec option) {
        return OptionValueParser.mark(option, ConflictsWith.class)
                .map(ConflictsWith::value)
                .map(List::of)
                .orElse(List.of());
    }

    /** Gives every option of the command its value: the one given, else its default, else none. */
    public void fill() {
        spec.options().forEach(option -> {
            Value given = values.get(option);
            if (given != null) {
                option.setValue(value(option, given.all()));
            } else if (option.defaultValue() != null) {
                option.setValue(OptionValueParser.of(option, option.longestName(), option.defaultValue())
                        .value());
            } else if (option.typeInfo().isOptional()) {
                option.setValue(Optional.empty());
            }
        });
    }

    private static Object value(OptionSpec option, List<OptionValue> given) {
        if (option.isMultiValue()) {
            return given.stream().map(OptionValue::value).toList();
        }
        Object value = given.get(0).value();
        return option.typeInfo().isOptional() ? Optional.of(value) : value;
    }
}
