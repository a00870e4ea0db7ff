package org.alphatrade.dryrun.cli.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.cli.options.mark.ConflictsWith;
import org.alphatrade.dryrun.cli.options.mark.PerPlugin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options of one command as one source (the command line, a part of the configuration) gives them. */
public final class OptionValues {
    private record Value(String name, List<String> texts) {}

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
                    + value.texts().get(0) + "\"; give one of them");
        }
        if (!option.isMultiValue()) {
            value.texts().clear();
        }
        value.texts().add(option.arity().max() == 0 ? flag(name, text) : OptionValueParser.of(option, name, text));
    }

    private static String flag(String name, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw OptionValueParser.bad(name, text, "is neither true nor false");
        }
        return text;
    }

    public boolean has(OptionSpec option) {
        return values.containsKey(option);
    }

    /** Returns the value of an option that takes one. */
    public Optional<String> last(String name) {
        return Optional.ofNullable(values.get(spec.findOption(name)))
                .map(value -> value.texts().get(0));
    }

    /** Takes over what a weaker source gives, except what this one gives or contradicts; what adds up stands first. */
    public void fallBackTo(OptionValues weaker) {
        List<OptionSpec> mine = List.copyOf(values.keySet());
        weaker.values.forEach((option, value) -> {
            if (has(option) && OptionValueParser.mark(option, PerPlugin.class).isPresent()) {
                values.get(option).texts().addAll(0, value.texts());
            } else if (!has(option) && mine.stream().noneMatch(other -> on(other) && contradict(option, other))) {
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
        return value != null && !(option.arity().max() == 0 && value.texts().equals(List.of("false")));
    }

    private String shown(OptionSpec option) {
        Value value = values.get(option);
        return option.arity().max() == 0
                ? value.name()
                : value.name() + " \"" + value.texts().get(0) + "\"";
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

    /** Returns all of it as arguments for picocli, each value joined to its option. */
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        values.forEach((option, value) -> {
            String name = option.longestName();
            for (String text : value.texts()) {
                if (option.arity().max() > 0) {
                    arguments.add(name + "=" + text);
                } else if (text.equals("true")) {
                    arguments.add(name);
                }
            }
        });
        return arguments;
    }
}
