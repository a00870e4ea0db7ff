package org.alphatrade.dryrun.plugin.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.alphatrade.dryrun.evidence.watched.Watcher;
import org.alphatrade.dryrun.plugin.check.LiveCheck;
import org.alphatrade.dryrun.plugin.guard.DetectorStart;
import org.alphatrade.dryrun.plugin.guard.GuardedClassifier;
import org.alphatrade.dryrun.plugin.guard.GuardedDetector;
import org.alphatrade.dryrun.plugin.guard.GuardedFigures;
import org.alphatrade.dryrun.plugin.guard.GuardedObjective;
import org.alphatrade.dryrun.plugin.guard.GuardedReporter;
import org.alphatrade.dryrun.plugin.guard.NamesBefore;
import org.alphatrade.dryrun.plugin.model.FoundExample;
import org.alphatrade.dryrun.plugin.model.LoadedPlugin;
import org.alphatrade.dryrun.plugin.model.PluginFault;
import org.alphatrade.dryrun.plugin.model.PluginGoneException;
import org.alphatrade.dryrun.plugin.model.PluginInfo;
import org.alphatrade.dryrun.plugin.model.PluginKind;
import org.alphatrade.dryrun.plugin.model.TimeLimit;
import org.alphatrade.dryrun.spi.DetectorCheck;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.WatchedNames;

/** Every plugin of one command, built in or not, behind walls; safe for use by several threads. */
public final class PluginSet {
    private final List<LoadedPlugin> plugins;
    private final List<Finding> loadProblems;
    private final List<GuardedClassifier> classifiers;
    private final List<FoundExample> examples;
    private final TimeLimit limit;
    private final PluginCosts costs = new PluginCosts();
    private final List<GuardedDetector> instances = new CopyOnWriteArrayList<>();
    private final Map<String, GuardedFigures> figures = new ConcurrentHashMap<>();
    private final Map<String, NamesBefore> told = new ConcurrentHashMap<>();

    PluginSet(List<LoadedPlugin> plugins, List<Finding> problems, List<FoundExample> examples, TimeLimit limit) {
        this.examples = List.copyOf(examples);
        this.limit = limit;
        this.plugins = List.copyOf(plugins);
        this.loadProblems = List.copyOf(problems);
        this.classifiers = of(PluginKind.CLASSIFIER)
                .map(p -> new GuardedClassifier(p, limit))
                .toList();
        classifiers.forEach(classifier -> costs.made(classifier.id(), PluginUse.AUDIT, classifier::stats));
    }

    /**
     * Returns fresh instances of all detectors, for one run, one audit or one part of it. One that cannot be made is in
     * the list switched off: ask each for its {@link GuardedDetector#problem()} at the end.
     */
    public List<GuardedDetector> newDetectors(PluginUse use) {
        List<GuardedDetector> detectors =
                of(PluginKind.DETECTOR).map(this::newDetector).toList();
        detectors.forEach(detector -> costs.made(detector.id(), use, detector::stats));
        return detectors;
    }

    private GuardedDetector newDetector(LoadedPlugin plugin) {
        try {
            DetectorProvider provider = (DetectorProvider) plugin.provider();
            GuardedDetector detector =
                    DetectorStart.of(plugin.info(), provider, plugin.context(), limit, why -> letGo(plugin, why));
            instances.add(detector);
            return detector;
        } catch (PluginGoneException gone) {
            return DetectorStart.broken(plugin.info(), PluginFault.of(plugin.info(), null, "create", gone));
        }
    }

    /** Begins the figures of all objectives anew, for one audit; objectives that need none are not among them. */
    public List<GuardedFigures> newFigures() {
        figures.clear();
        told.clear();
        of(PluginKind.OBJECTIVE).forEach(plugin -> {
            try {
                begin(plugin.info().id(), GuardedFigures.of(plugin, limit, why -> letGo(plugin, why)));
            } catch (PluginGoneException gone) {
                // The objective says so itself when it is asked.
                return;
            }
        });
        return figures.values().stream().filter(GuardedFigures::isNeeded).toList();
    }

    private void begin(String id, GuardedFigures one) {
        figures.put(id, one);
        if (one.isNeeded()) {
            GuardedDetector detector = one.detector();
            instances.add(detector);
            costs.made(detector.id(), PluginUse.AUDIT, detector::stats);
        }
    }

    /** Returns who took part in what is now finished: these detectors, and the host, which raises incidents about plugins. */
    public static List<DetectorCheck> checks(List<GuardedDetector> detectors) {
        return Stream.concat(
                        detectors.stream().map(GuardedDetector::check),
                        Stream.of(DetectorCheck.of(PluginFault.DETECTOR, "")))
                .toList();
    }

    /**
     * Returns the names that plugins of others look for in the logs, of these detectors and of all that judge later; asked
     * after {@link #newFigures}.
     */
    public List<Watcher> watchers(List<GuardedDetector> detectors) {
        List<Watcher> watchers = new ArrayList<>();
        detectors.forEach(detector -> add(detector.info(), detector.watches(), watchers));
        classifiers.forEach(classifier -> add(classifier.info(), classifier.watches(), watchers));
        of(PluginKind.OBJECTIVE)
                .filter(plugin -> !plugin.info().builtIn())
                .forEach(plugin -> add(plugin.info(), told(plugin).names(), watchers));
        return watchers;
    }

    private NamesBefore told(LoadedPlugin plugin) {
        NamesBefore before = NamesBefore.of(plugin, limit, figures(plugin));
        told.put(plugin.info().id(), before);
        return before;
    }

    private Optional<GuardedFigures> figures(LoadedPlugin plugin) {
        return Optional.ofNullable(figures.get(plugin.info().id()));
    }

    private static void add(PluginInfo plugin, WatchedNames names, List<Watcher> watchers) {
        if (!plugin.builtIn()) {
            watchers.add(new Watcher(plugin.id(), plugin.kind().word(), names));
        }
    }

    /** Lets go of every plugin that is not built in, since the memory ran out and one of them may hold it. */
    public void letGoOthers(OutOfMemoryError error) {
        for (LoadedPlugin plugin : plugins) {
            if (plugin.ownLoader().isPresent()) {
                letGo(plugin, PluginFault.of(plugin.info(), null, "or beside it", error));
            }
        }
    }

    private void letGo(LoadedPlugin plugin, PluginFault why) {
        plugin.ownLoader().ifPresent(loader -> letGo(loader, why));
    }

    /** A jar whose plugin took all memory is unloaded, so that what it holds in static fields goes with it. */
    private void letGo(ClassLoader loader, PluginFault why) {
        for (LoadedPlugin plugin : plugins) {
            if (plugin.ownLoader().filter(own -> own == loader).isPresent()) {
                plugin.letGo(why);
            }
        }
        instances.forEach(detector -> detector.letGo(loader, why));
    }

    /** Returns fresh instances of all detectors for an audit. */
    public List<GuardedDetector> newDetectors() {
        return newDetectors(PluginUse.AUDIT);
    }

    /** Returns the classifiers in order of loading. */
    public List<GuardedClassifier> classifiers() {
        return classifiers;
    }

    public List<GuardedObjective> objectives() {
        List<GuardedObjective> objectives = of(PluginKind.OBJECTIVE)
                .map(p -> new GuardedObjective(
                        p,
                        limit,
                        figures(p),
                        Optional.ofNullable(told.get(p.info().id()))))
                .toList();
        objectives.forEach(objective -> costs.made(objective.id(), PluginUse.AUDIT, objective::stats));
        return objectives;
    }

    /** Returns the programs that are to be run every so often while a run lasts. */
    public List<LiveCheck> liveChecks() {
        return of(PluginKind.DETECTOR)
                .flatMap(plugin -> plugin.held().stream())
                .filter(LiveCheck.class::isInstance)
                .map(LiveCheck.class::cast)
                .toList();
    }

    public Optional<GuardedReporter> reporter(String format) {
        return of(PluginKind.REPORTER)
                .filter(p -> p.info().id().equals(format))
                .map(p -> new GuardedReporter(p, limit))
                .findFirst();
    }

    /** Returns the names of all report formats. */
    public List<String> formats() {
        return of(PluginKind.REPORTER).map(p -> p.info().id()).sorted().toList();
    }

    public List<PluginInfo> infos() {
        return plugins.stream().map(LoadedPlugin::info).toList();
    }

    /** Returns the options in force of what judges, by the id of the plugin; plugins without options are left out. */
    public Map<String, Map<String, String>> optionsInForce() {
        Map<String, Map<String, String>> options = new TreeMap<>();
        infos().stream()
                .filter(info ->
                        info.kind() != PluginKind.REPORTER && !info.options().isEmpty())
                .forEach(info -> options.put(info.id(), new TreeMap<>(info.options())));
        return options;
    }

    /** Returns what the summary tells of each plugin: who it is, and its calls, seconds and faults so far. */
    public List<Map<String, Object>> trees() {
        return infos().stream()
                .map(info -> {
                    Map<String, Object> tree = new LinkedHashMap<>(info.tree());
                    tree.put("cost", costs.of(info.id(), info.builtIn()));
                    return tree;
                })
                .toList();
    }

    /**
     * Returns what could not be loaded and which classifiers failed so far, each UNKNOWN, for something was not checked.
     * Detectors that were switched off say so themselves.
     */
    public List<Finding> problems() {
        List<Finding> all = new ArrayList<>(loadProblems);
        classifiers.forEach(classifier -> classifier.problem().ifPresent(all::add));
        return all;
    }

    /** Returns the examples that plugin files give of themselves, in the order of the files. */
    public List<FoundExample> examples() {
        return examples;
    }

    private Stream<LoadedPlugin> of(PluginKind kind) {
        return plugins.stream().filter(plugin -> plugin.is(kind));
    }
}
