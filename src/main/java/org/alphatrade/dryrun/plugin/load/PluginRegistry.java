package org.alphatrade.dryrun.plugin.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.plugin.guard.BoundedCall;
import org.alphatrade.dryrun.plugin.model.FoundExample;
import org.alphatrade.dryrun.plugin.model.HostContext;
import org.alphatrade.dryrun.plugin.model.LoadedPlugin;
import org.alphatrade.dryrun.plugin.model.OffUntilSet;
import org.alphatrade.dryrun.plugin.model.PluginFault;
import org.alphatrade.dryrun.plugin.model.PluginInfo;
import org.alphatrade.dryrun.plugin.model.PluginKind;
import org.alphatrade.dryrun.plugin.model.PluginOptionValues;
import org.alphatrade.dryrun.plugin.model.PluginProblem;
import org.alphatrade.dryrun.plugin.model.TimeLimit;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.OptionSpec;
import org.alphatrade.dryrun.spi.PluginProvider;
import org.alphatrade.dryrun.spi.Status;

/** Takes providers in as they are found, checks them, and keeps a list of what is wrong. */
final class PluginRegistry {
    private static final int MAX_ID = 100;
    private static final int MAX_TEXT = 1_000;
    private final PluginSettings options;
    private final Map<String, String> settings;
    private final TimeLimit limit;
    private final List<LoadedPlugin> plugins = new ArrayList<>();
    private final List<LoadedPlugin> off = new ArrayList<>();
    private final List<Finding> problems = new ArrayList<>();
    private final List<FoundExample> examples = new ArrayList<>();

    PluginRegistry(PluginRequest request) {
        this.options = new PluginSettings(request.options(), request.recorded());
        this.settings = request.settings();
        this.limit = new TimeLimit(request.timeout());
    }

    void add(PluginKind kind, PluginProvider provider, Origin origin) {
        try {
            LoadedPlugin plugin = configured(kind, provider, origin);
            if (isOff(plugin)) {
                off.add(plugin);
            } else {
                checkOptions(plugin);
                plugins.add(plugin);
            }
        } catch (Failure failure) {
            throw failure;
        } catch (Throwable thrown) {
            problem(
                    kind.word() + " " + named(provider, origin) + " is not used: " + PluginFault.line(thrown),
                    origin.name());
        }
    }

    private static void checkOptions(LoadedPlugin plugin) {
        if (plugin.provider() instanceof OffUntilSet on) {
            try {
                on.check(plugin.context());
            } catch (IllegalArgumentException e) {
                throw Failure.usage("options of '" + plugin.info().id() + "': " + e.getMessage());
            }
        }
    }

    private static boolean isOff(LoadedPlugin plugin) {
        return plugin.provider() instanceof OffUntilSet off
                && plugin.info().options().getOrDefault(off.switchedOnBy(), "").isBlank();
    }

    /** Names a provider by its class; by its file alone when it is ours and stands for a script, template or program. */
    private static String named(PluginProvider provider, Origin origin) {
        String type = provider.getClass().getName();
        boolean standsForFile =
                type.startsWith("org.alphatrade.dryrun.") && !origin.sha256().isEmpty();
        return standsForFile ? "of " + origin.name() : "provider " + type + " (" + origin.name() + ")";
    }

    /** What a provider says of itself, asked once. */
    private record Declared(String id, List<OptionSpec> options, String description, String version) {
        static Declared by(PluginProvider provider) {
            return new Declared(
                    provider.id(),
                    List.copyOf(Objects.requireNonNull(provider.options(), "options() returned null")),
                    shortened(provider.description()),
                    shortened(provider.version()));
        }

        private static String shortened(String text) {
            return Text.cut(Objects.requireNonNullElse(text, ""), MAX_TEXT);
        }
    }

    /** Calls code of a plugin that is being loaded. */
    <T> T bounded(String what, Callable<T> body) throws Exception {
        return BoundedCall.of(what, limit.once(), body);
    }

    private LoadedPlugin configured(PluginKind kind, PluginProvider provider, Origin origin) throws Exception {
        Declared declared = origin.equals(Origin.BUILT_IN)
                ? Declared.by(provider)
                : bounded(kind.word(), () -> Declared.by(provider));
        String id = checkedId(declared.id(), origin);
        checkSpecs(declared.options());
        PluginInfo info = new PluginInfo(
                id,
                kind,
                declared.description(),
                origin.name(),
                declared.version().isBlank() ? origin.version() : declared.version(),
                origin.sha256(),
                declared.options(),
                options.of(
                        id, declared.options(), why -> problem(kind.word() + " '" + id + "' " + why, origin.name())));
        return new LoadedPlugin(info, provider, new HostContext(id, info.options(), settings));
    }

    private String checkedId(String id, Origin origin) {
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("its id is blank");
        }
        if (id.length() > MAX_ID) {
            throw new IllegalArgumentException("its id has " + id.length() + " characters, more than " + MAX_ID);
        }
        if (!PluginName.isKebab(id)) {
            throw new IllegalArgumentException("its id '" + id + "' is not of lower case letters, digits and dashes");
        }
        boolean outsider = !origin.equals(Origin.BUILT_IN);
        if (BuiltIns.isHost(id) || outsider && BuiltIns.reserved(id)) {
            throw new IllegalArgumentException("its id '" + id + "' is reserved, choose another");
        }
        for (LoadedPlugin other : plugins) {
            if (other.info().id().equals(id)) {
                throw new IllegalArgumentException("its id '" + id + "' is taken by the "
                        + other.info().kind().word() + " of "
                        + other.type() + " ("
                        + other.info().origin() + ")");
            }
        }
        return id;
    }

    private static void checkSpecs(List<OptionSpec> specs) {
        Set<String> names = new HashSet<>();
        for (OptionSpec spec : specs) {
            if (!names.add(spec.name())) {
                throw new IllegalArgumentException("it declares the option '" + spec.name() + "' twice");
            }
            if (!spec.defaultValue().isEmpty()) {
                checkDefault(spec);
            }
        }
    }

    private static void checkDefault(OptionSpec spec) {
        try {
            PluginOptionValues.checked(spec.type(), spec.defaultValue());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the default '" + spec.defaultValue() + "' of its option '" + spec.name() + "' is wrong: "
                            + e.getMessage(),
                    e);
        }
    }

    /** Takes in a problem that has a place in a file. */
    void problem(PluginProblem problem, String origin) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("origin", origin);
        place.put("line", problem.line());
        place.put("column", problem.column());
        place.put("excerpt", problem.excerpt());
        problems.add(Finding.of(Status.UNKNOWN, problem.text(), place));
    }

    void example(FoundExample example) {
        examples.add(example);
    }

    void problem(String sentence, String origin) {
        problems.add(Finding.of(Status.UNKNOWN, sentence, Map.of("origin", origin)));
    }

    void refused(Origin origin, String why) {
        problem("plugin '" + origin.name() + "' is refused: " + why, origin.name());
    }

    /** Tells whether a provider of this class was taken in. */
    boolean has(Class<?> provider) {
        return plugins.stream().anyMatch(plugin -> plugin.provider().getClass() == provider);
    }

    int size() {
        return plugins.size();
    }

    int problemCount() {
        return problems.size();
    }

    PluginSet finish() {
        List<PluginInfo> infos = plugins.stream().map(LoadedPlugin::info).toList();
        problems.addAll(0, BuiltIns.missing(infos));
        off.forEach(plugin -> options.refuseOff(plugin.info().id(), ((OffUntilSet) plugin.provider()).switchedOnBy()));
        options.refuseUnknown(infos.stream().map(PluginInfo::id).toList());
        return new PluginSet(plugins, problems, examples, limit);
    }
}
