package org.alphatrade.dryrun.plugin.load;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.base.text.DidYouMean;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.plugin.model.PluginOptionValues;
import org.alphatrade.dryrun.spi.OptionSpec;

/** What the user set with {@code --plugin-option ID.KEY=VALUE} or in a file, by plugin and key. */
final class PluginSettings {
    private static final int MAX_SHOWN = 100;
    private static final String FLAG = "--plugin-option";

    /** A value, and where the user set it. */
    private record Setting(String source, String value) {}

    private final Map<String, Map<String, Setting>> values = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> recorded;

    PluginSettings(List<String> arguments, Map<String, Map<String, String>> recorded) {
        this.recorded = recorded;
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

    /**
     * Returns the values in force for a plugin: what the user set, else what the run recorded, and only then the defaults.
     * What the run recorded and the plugin does not take is a problem, for then nothing says how it would judge.
     */
    Map<String, String> of(String id, List<OptionSpec> specs, Consumer<String> problem) {
        Map<String, String> inForce = new LinkedHashMap<>();
        specs.forEach(spec -> inForce.put(spec.name(), spec.defaultValue()));
        Map<String, Setting> typed = values.getOrDefault(id, Map.of());
        recorded.getOrDefault(id, Map.of()).forEach((key, value) -> {
            if (!typed.containsKey(key)) {
                own(id, key, value, specs, problem).ifPresent(own -> inForce.put(key, own));
            }
        });
        typed.forEach((key, value) -> inForce.put(key, checked(id, key, value, specs)));
        return inForce;
    }

    /** Returns an option as the run recorded it. That it had no value then is a value, too. */
    private static Optional<String> own(
            String id, String key, String value, List<OptionSpec> specs, Consumer<String> problem) {
        String own = "cannot be held to the run's own option " + id + "." + key + "='" + Text.visible(value, MAX_SHOWN)
                + "': ";
        Optional<OptionSpec> spec =
                specs.stream().filter(s -> s.name().equals(key)).findFirst();
        if (spec.isEmpty()) {
            problem.accept(own + "it has no such option now; name the version that the run was judged by");
            return Optional.empty();
        }
        try {
            return Optional.of(
                    value.isEmpty()
                            ? value
                            : PluginOptionValues.checked(spec.get().type(), value));
        } catch (IllegalArgumentException e) {
            problem.accept(own + e.getMessage() + "; name the version that the run was judged by, or give " + FLAG + " "
                    + id + "." + key + "=VALUE");
            return Optional.empty();
        }
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

    /** Refuses options for a plugin that takes no part: a tolerance would be typed and nothing compared. */
    void refuseOff(String id, String switchedOnBy) {
        values.getOrDefault(id, Map.of()).forEach((key, setting) -> {
            throw Failure.usage(setting.source() + " '" + id + "." + key + "': '" + id
                    + "' takes no part; say what to hold the run against with --" + id + " PATH or " + FLAG + " " + id
                    + "." + switchedOnBy + "=PATH");
        });
    }

    /** Refuses options for plugins that are not there: a mistyped id would otherwise leave a threshold unset. */
    void refuseUnknown(Collection<String> ids) {
        Map<String, Map<String, Setting>> unknown = new TreeMap<>(values);
        unknown.keySet().removeAll(new HashSet<>(ids));
        unknown.forEach((id, settings) -> {
            String source = settings.values().iterator().next().source();
            throw Failure.usage(source + ": there is no plugin '" + id + "'; " + DidYouMean.hint(id, ids)
                    + "; emp plugins list shows all");
        });
    }
}
