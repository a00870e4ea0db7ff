package org.alphatrade.dryrun.cli.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.base.text.DidYouMean;
import org.alphatrade.dryrun.cli.command.CommandTable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Reads one command's arguments: options, the rest, and what stands untouched after {@code --}. */
public final class ArgumentParser {
    private final CommandTable command;
    private final CommandSpec spec;
    private final OptionValues options;
    private final List<OptionValue> positionals = new ArrayList<>();
    private Optional<List<String>> child = Optional.empty();

    private ArgumentParser(CommandTable command, CommandSpec spec) {
        this.command = command;
        this.spec = spec;
        this.options = new OptionValues(spec);
    }

    public static ArgumentParser read(CommandTable command, CommandSpec spec, List<String> words) {
        ArgumentParser arguments = new ArgumentParser(command, spec);
        int at = 0;
        while (at < words.size() && arguments.child.isEmpty()) {
            at = arguments.take(words, at);
        }
        return arguments;
    }

    private int take(List<String> words, int at) {
        String word = words.get(at);
        if (word.equals("--")) {
            rest(words.subList(at + 1, words.size()));
            return words.size();
        }
        if (word.length() < 2 || word.charAt(0) != '-') {
            positional(word);
            return at + 1;
        }
        int equals = word.startsWith("--") ? word.indexOf('=') : -1;
        String name = equals < 0 ? word : word.substring(0, equals);
        OptionSpec option = find(name);
        if (equals >= 0) {
            options.add(option, name, word.substring(equals + 1));
            return at + 1;
        }
        if (option.arity().max() == 0) {
            options.add(option, name, "true");
            return at + 1;
        }
        if (at + 1 >= words.size() || looksLikeOption(words.get(at + 1))) {
            throw Failure.usage(name + " needs a value: " + option.paramLabel());
        }
        options.add(option, name, words.get(at + 1));
        return at + 2;
    }

    private boolean looksLikeOption(String word) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        return word.equals("--") || spec.findOption(name) != null && name.startsWith("-");
    }

    private void rest(List<String> words) {
        if (command.takesCommand()) {
            child = Optional.of(List.copyOf(words));
        } else {
            words.forEach(this::positional);
        }
    }

    private void positional(String word) {
        if (command.takesCommand()) {
            throw Failure.usage("unexpected argument \"" + word + "\"; the runtime's command goes after --");
        }
        List<PositionalParamSpec> known = spec.positionalParameters();
        int place = Math.min(positionals.size(), known.size() - 1);
        if (place < 0 || place < positionals.size() && !known.get(place).isMultiValue()) {
            throw Failure.usage("unexpected argument \"" + word + "\"");
        }
        positionals.add(OptionValueParser.of(known.get(place), "the argument", word));
    }

    private OptionSpec find(String name) {
        OptionSpec option = spec.optionsMap().get(name);
        if (option != null) {
            return option;
        }
        Optional<CommandTable> owner = owner(name);
        if (owner.isPresent()) {
            throw Failure.usage(name + " is an option of " + owner.get().alias() + " (emp "
                    + owner.get().word() + "), not of " + command.alias() + " (emp " + command.word() + ")");
        }
        throw Failure.usage("unknown option \"" + name + "\""
                + DidYouMean.nearest(name, CommandTable.optionNames(spec))
                        .map(near -> "; did you mean " + near + "?")
                        .orElse(""));
    }

    private Optional<CommandTable> owner(String name) {
        return Arrays.stream(CommandTable.values())
                .filter(other -> other != command)
                .filter(other -> other.line().getCommandSpec().optionsMap().containsKey(name))
                .findFirst();
    }

    public OptionValues options() {
        return options;
    }

    /** Gives the command its arguments; refuses when one is missing. */
    public void fillPositionals() {
        for (PositionalParamSpec positional : spec.positionalParameters()) {
            int at = positional.index().min();
            if (positional.isMultiValue()) {
                positional.setValue(
                        positionals.stream().skip(at).map(OptionValue::value).toList());
            } else if (at < positionals.size()) {
                positional.setValue(positionals.get(at).value());
            } else if (positional.arity().min() > 0) {
                throw Failure.usage(positional.paramLabel() + " is missing");
            }
        }
    }

    /** Returns what stands after {@code --}; empty when there is no such thing. */
    public Optional<List<String>> child() {
        return child;
    }
}
