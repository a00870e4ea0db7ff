package org.alphatrade.dryrun.plugin.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.alphatrade.dryrun.plugin.model.PluginFault;
import org.alphatrade.dryrun.plugin.model.PluginInfo;
import org.alphatrade.dryrun.plugin.model.PluginKind;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.Status;

/** What the toolkit itself must bring: without one of these something would pass unchecked. */
final class BuiltIns {
    static final List<String> DETECTORS = List.of(
            "levels",
            "stack-trace",
            "content",
            "silence",
            "diary-freshness",
            "performance-freshness",
            "resources",
            "disk",
            "exit",
            "clock",
            "harness");
    static final List<String> REPORTERS = List.of(
            "json",
            "markdown",
            "review-markdown",
            "review-json",
            "wrap-up-json",
            "wrap-up-markdown",
            "backlog-json",
            "backlog-markdown",
            "backlog-csv");

    /** Off until they are told what to hold a run against, so none of them is missing where it is not loaded. */
    static final List<String> OBJECTIVES = List.of("baseline");

    /** Names that stand for no plugin but for the host in incidents. */
    private static final Set<String> HOST = Set.of(PluginFault.DETECTOR, "overflow", "built-in");

    private BuiltIns() {}

    static boolean reserved(String id) {
        return DETECTORS.contains(id) || REPORTERS.contains(id) || OBJECTIVES.contains(id) || HOST.contains(id);
    }

    static boolean isHost(String id) {
        return HOST.contains(id);
    }

    /** Returns an UNKNOWN finding for each one that is not among those loaded. */
    static List<Finding> missing(Collection<PluginInfo> loaded) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(missing(PluginKind.DETECTOR, DETECTORS, loaded, "what it looks for was not checked"));
        findings.addAll(missing(PluginKind.REPORTER, REPORTERS, loaded, "this report cannot be written"));
        return findings;
    }

    private static List<Finding> missing(
            PluginKind kind, List<String> required, Collection<PluginInfo> loaded, String consequence) {
        return required.stream()
                .filter(id -> loaded.stream()
                        .noneMatch(info -> info.builtIn()
                                && info.kind() == kind
                                && info.id().equals(id)))
                .map(id -> Finding.of(
                        Status.UNKNOWN,
                        "built-in " + kind.word() + " '" + id + "' is missing: no provider in " + kind.serviceFile()
                                + " gives it, " + consequence,
                        new TreeMap<>(Map.of("plugin", id, "kind", kind.word()))))
                .toList();
    }
}
