package org.alphatrade.dryrun.plugin.load;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.base.text.DidYouMean;
import org.alphatrade.dryrun.plugin.model.PluginOptionValues;
import org.alphatrade.dryrun.spi.OptionSpec;

/** What the user set with {@code --plugin-option ID.KEY=VALUE} or in a file, by plugin and key. */
final class PluginSettings {
    private static final String FLAG = "--plugin-option";

    /** A value, and where the user set it. */
    private record Setting(String source, String value) {}

    private final Map<String, Map<String, Setting>> values = new LinkedHashMap<>();

    PluginSettings(List<String> arguments) {
        arguments.forEach(this::add);
    }

    private void add(String argument) {
        int end = argument.indexOf('\0');
        String source = end < 0 ? FLAG : argument.substring(0, end);
        String pair = argument.substring(end + 1);
        int equals = pair.indexOf('=');
        int dot = pair.indexOf('.');
        if (dot < 1 || equals < dot + 2) {
            throw Failure.usage(source + " '" + pair + "' is not ID.KEY=VALUE, such as margin-call.limit=2000");
        }
        values.computeIfAbsent(pair.substring(0, dot), key -> new LinkedHashMap<>())
                .put(pair.substring(dot + 1, equals), new Setting(source, pair.substring(equals + 1)));
    }

    /** Returns the values in force for a plugin: defaults, and what the user set over them. */
    Map<String, String> of(String id, List<OptionSpec> specs) {
        Map<String, String> inForce = new LinkedHashMap<>();
        specs.forEach(spec -> inForce.put(spec.name(), spec.defaultValue()));
        values.getOrDefault(id, Map.of()).forEach((key, value) -> inForce.put(key, checked(id, key, value, specs)));
        return inForce;
    }

    private static String checked(String id, String key, Setting setting, List<OptionSpec> specs) {
        OptionSpec spec = specs.stream()
                .filter(s -> s.name().equals(key))
                .findFirst()
                .orElseThrow(() -> Failure.usage(setting.source() + ": plugin '" + id + "' has no option '" + key
                        + "'; "
                        + DidYouMean.hint(
                                key, specs.stream().map(OptionSpec::name).toList())));
        try {
            return PluginOptionValues.checked(spec.type(), setting.value());
        } catch (IllegalArgumentException e) {
            throw Failure.usage(setting.source() + " " + id + "." + key + ": '" + setting.value()
                    + "' cannot be used, " + spec.type().name().toLowerCase(Locale.ROOT) + " is expected: "
                    + e.getMessage());
        }
    }

    /** Refuses options for plugins that are not there: a mistyped id would otherwise leave a threshold unset. */
    void refuseUnknown(Collection<String> ids) {
        Set<String> unknown = new TreeSet<>(values.keySet());
        unknown.removeAll(new HashSet<>(ids));
        for (String id : unknown) {
            String source = values.get(id).values().iterator().next().source();
            throw Failure.usage(source + ": there is no plugin '" + id + "'; " + DidYouMean.hint(id, ids)
                    + "; emp plugins list shows all");
        }
    }
}
