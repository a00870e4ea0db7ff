package org.alphatrade.dryrun.cli.parse;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.base.json.JsonException;
import org.alphatrade.dryrun.base.json.Yaml;
import org.alphatrade.dryrun.base.text.DidYouMean;
import org.alphatrade.dryrun.cli.command.CommandTable;
import org.alphatrade.dryrun.cli.options.mark.KeyValue;
import org.alphatrade.dryrun.cli.options.mark.PerPlugin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options from {@code dry-run.yaml}: the common ones, and a section for a command that overrides them. */
public final class ConfigFile {
    static final String FILE = "dry-run.yaml";

    private static final int MOST_ZEROS = 1_000;
    private static final String PLUGIN_OPTIONS = "plugin-options";

    private final String name;
    private final Map<String, Object> tree;

    private ConfigFile(String name, Map<String, Object> tree) {
        this.name = name;
        this.tree = tree;
    }

    /** Reads the file that was named, else the one in the working directory, else nothing. */
    public static Optional<ConfigFile> find(Optional<String> named, Path workingDirectory) {
        Path file = workingDirectory.resolve(named.orElse(FILE));
        if (named.isEmpty() && Files.notExists(file)) {
            return Optional.empty();
        }
        return Optional.of(read(named.map(path -> "--config \"" + path + "\"").orElse(FILE), file));
    }

    private static ConfigFile read(String name, Path file) {
        if (!Files.isRegularFile(file)) {
            throw Failure.input(name + (Files.exists(file) ? " is no regular file" : ": there is no such file"), null);
        }
        try {
            return new ConfigFile(name, Yaml.parse(Files.readString(file)));
        } catch (CharacterCodingException e) {
            throw Failure.input(name + " is no UTF-8 text", e);
        } catch (IOException e) {
            throw Failure.input(name + " cannot be read: " + e.getMessage(), e);
        } catch (JsonException e) {
            throw Failure.input(name + " is no YAML mapping of options: " + e.getMessage(), e);
        }
    }

    /** Returns the options it gives to a command; refuses keys that no command knows. */
    public OptionValues options(CommandTable command, CommandSpec spec) {
        OptionValues common = new OptionValues(spec);
        Optional<OptionValues> section = Optional.empty();
        for (Map.Entry<String, Object> entry : tree.entrySet()) {
            Optional<CommandTable> named = section(entry);
            if (named.filter(command::equals).isPresent()) {
                section = Optional.of(section(entry.getKey(), map(entry), spec));
            } else if (named.isPresent()) {
                Map<String, Object> other = map(entry);
                section(entry.getKey(), other, named.get().line().getCommandSpec());
            } else if (!entry.getKey().equals("command")) {
                add(common, spec.findOption(flag(entry.getKey())), known(entry.getKey()), entry.getValue());
            }
        }
        OptionValues all = section.orElseGet(() -> new OptionValues(spec));
        all.fallBackTo(common);
        return all;
    }

    /** Returns the runtime's command, if it has one. */
    public Optional<List<String>> command(CommandTable command) {
        Object own = tree.get(command.word()) instanceof Map<?, ?> section ? section.get("command") : null;
        Object value = own != null ? own : tree.get("command");
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String text) {
            return Optional.of(split(text));
        }
        return Optional.of(texts("command", value));
    }

    private List<String> split(String text) {
        try {
            return ShellTokenizer.split(text);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(name + ": command \"" + text + "\": " + e.getMessage());
        }
    }

    private static Optional<CommandTable> section(Map.Entry<String, Object> entry) {
        return entry.getValue() instanceof Map ? CommandTable.ofWord(entry.getKey()) : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map.Entry<String, Object> entry) {
        return (Map<String, Object>) entry.getValue();
    }

    private OptionValues section(String word, Map<String, Object> section, CommandSpec spec) {
        OptionValues given = new OptionValues(spec);
        section.forEach((key, value) -> {
            OptionSpec option = spec.findOption(flag(key));
            if (key.equals("command")) {
                texts(key, value);
            } else if (option == null || !usable(key)) {
                throw unknown(word + "." + key, key, CommandTable.optionNames(spec));
            } else {
                add(given, option, flag(key), value);
            }
        });
        return given;
    }

    private static String flag(String key) {
        return "--" + (key.equals(PLUGIN_OPTIONS) ? "plugin-option" : key);
    }

    private String known(String key) {
        List<String> names = Arrays.stream(CommandTable.values())
                .flatMap(command -> CommandTable.optionNames(command.line().getCommandSpec()).stream())
                .toList();
        if (!usable(key) || !names.contains(flag(key))) {
            throw unknown(key, key, names);
        }
        return flag(key);
    }

    private static boolean usable(String key) {
        return !List.of("config", "help", "version").contains(key);
    }

    private Failure unknown(String shown, String key, List<String> names) {
        List<String> keys = new ArrayList<>(List.of("command", PLUGIN_OPTIONS));
        names.stream()
                .map(option -> option.substring(2))
                .filter(ConfigFile::usable)
                .forEach(keys::add);
        return Failure.usage(name + ": unknown key \"" + shown + "\""
                + DidYouMean.nearest(key, keys)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse(""));
    }

    private void add(OptionValues given, OptionSpec option, String flag, Object value) {
        if (option == null) {
            return;
        }
        try {
            for (String text : values(option, flag, value)) {
                given.add(option, flag, text);
            }
        } catch (Failure e) {
            throw Failure.usage(name + ": " + e.getMessage());
        }
    }

    private List<String> values(OptionSpec option, String flag, Object value) {
        if (OptionValueParser.mark(option, PerPlugin.class).isPresent()) {
            return byPlugin(value);
        }
        if (value instanceof Map<?, ?> map
                && OptionValueParser.mark(option, KeyValue.class).isPresent()) {
            List<String> pairs = new ArrayList<>();
            map.forEach((key, of) -> pairs.add(key + "=" + text(flag, of)));
            return pairs;
        }
        if (value instanceof List && !option.isMultiValue()) {
            throw Failure.usage(flag + " takes one value, not a list");
        }
        return value instanceof List ? texts(flag, value) : List.of(text(flag, value));
    }

    /** Returns plugin options with the place they come from, for it is checked only when the plugins are known. */
    private List<String> byPlugin(Object value) {
        List<String> pairs = new ArrayList<>();
        if (value instanceof Map<?, ?> plugins) {
            plugins.forEach((id, options) -> ofPlugin(id.toString(), options, pairs));
        } else {
            pairs.addAll(texts(PLUGIN_OPTIONS, value));
        }
        return pairs.stream()
                .map(pair -> pair.contains("=") ? name + ": " + PLUGIN_OPTIONS + "\0" + pair : pair)
                .toList();
    }

    private void ofPlugin(String id, Object options, List<String> pairs) {
        String shown = PLUGIN_OPTIONS + "." + id;
        if (options instanceof Map<?, ?> map) {
            map.forEach((key, of) -> pairs.add(id + "." + key + "=" + text(shown + "." + key, of)));
        } else if (id.contains(".")) {
            pairs.add(id + "=" + text(shown, options));
        } else {
            throw Failure.usage(shown + " holds no options; write " + id + ": {KEY: VALUE}");
        }
    }

    private List<String> texts(String key, Object value) {
        return value instanceof List<?> list
                ? list.stream().map(element -> text(key, element)).toList()
                : List.of(text(key, value));
    }

    private String text(String key, Object value) {
        if (value instanceof BigDecimal number) {
            // A short number can name a billion zeros; the option refuses it as it stands.
            return Math.abs((long) number.scale()) > MOST_ZEROS ? number.toString() : number.toPlainString();
        }
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        throw Failure.usage(
                key + (value == null ? " has no value" : " has a value that is neither text, number nor list"));
    }
}
