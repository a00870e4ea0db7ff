package org.alphatrade.dryrun.engine.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.base.json.ImmutableMaps;
import org.alphatrade.dryrun.evidence.watched.NamesInLogs;
import org.alphatrade.dryrun.evidence.watched.NeverSeen;
import org.alphatrade.dryrun.evidence.watched.Watcher;
import org.alphatrade.dryrun.plugin.guard.GuardedObjective;
import org.alphatrade.dryrun.plugin.guard.ObjectiveAnswer;
import org.alphatrade.dryrun.plugin.model.PluginKind;
import org.alphatrade.dryrun.spi.Assessment;
import org.alphatrade.dryrun.spi.DetectorCheck;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.ObjectiveResult;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.spi.WatchedNames;

/**
 * What the logs show of the names that plugins watch for.
 *
 * @param neverSeen of detectors and classifiers; objectives may tell of more names when they have judged
 * @param told the names that each plugin told of before the logs were read
 */
public record WatchedOutcome(NamesInLogs names, List<NeverSeen> neverSeen, Map<String, WatchedNames> told) {
    private static final int MOST_TOLD = 3;

    /** Of logs that could not be read. */
    public static final WatchedOutcome NONE = new WatchedOutcome(NamesInLogs.NONE, List.of(), Map.of());

    public WatchedOutcome {
        neverSeen = List.copyOf(neverSeen);
        told = ImmutableMaps.copy(told);
    }

    static WatchedOutcome of(List<Watcher> watchers, NamesInLogs names) {
        List<NeverSeen> neverSeen = new ArrayList<>();
        watchers.stream()
                .filter(watcher -> !watcher.kind().equals(PluginKind.OBJECTIVE.word()))
                .forEach(watcher -> neverSeen.addAll(names.neverSeen(watcher)));
        Map<String, WatchedNames> told = new HashMap<>();
        watchers.forEach(watcher -> told.put(watcher.plugin(), watcher.names()));
        return new WatchedOutcome(names, neverSeen, told);
    }

    /** Returns which names never occurred that an objective told of before it judged, or while it did. */
    public List<NeverSeen> neverSeen(GuardedObjective objective) {
        WatchedNames before = told.getOrDefault(objective.id(), WatchedNames.none());
        // Only events are counted whoever asks: of fields and texts that were not told before nothing is known.
        WatchedNames all = before.withEvents(objective.watches().events())
                .mayBeAbsent(objective.watches().absentees());
        return names.neverSeen(
                new Watcher(objective.id(), objective.info().kind().word(), all));
    }

    /** Returns what an objective answered, unless it looked past what it was meant to see: then nothing is known. */
    public static ObjectiveResult believed(ObjectiveAnswer answer, List<NeverSeen> neverSeen) {
        List<String> mistakes = neverSeen.stream()
                .filter(NeverSeen::isMistaken)
                .map(NeverSeen::mistake)
                .limit(MOST_TOLD)
                .toList();
        if (mistakes.isEmpty() || answer instanceof ObjectiveAnswer.Failed) {
            return answer.result();
        }
        Assessment said = answer.assessment();
        String why = "it " + String.join("; it ", mistakes);
        Assessment unknown = Assessment.builder(Status.UNKNOWN, why)
                .observed(said.observed())
                .threshold(said.threshold())
                .unit(said.unit())
                .sampleSize(said.sampleSize())
                .sources(said.sources())
                .build();
        return ObjectiveResult.of(answer.result().name(), Status.UNKNOWN, why, Optional.of(unknown));
    }

    /** A plugin that looks past what it is meant to see has not checked it. */
    List<Finding> findings() {
        return neverSeen.stream()
                .filter(NeverSeen::isMistaken)
                .map(WatchedOutcome::finding)
                .toList();
    }

    private static Finding finding(NeverSeen name) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("plugin", name.plugin());
        metadata.put("name", name.name());
        metadata.put("near", name.near());
        return Finding.of(Status.UNKNOWN, name.pluginKind() + " '" + name.plugin() + "' " + name.mistake(), metadata);
    }

    /** Returns the checks of detectors, of which those that looked past something are none. */
    List<DetectorCheck> checks(List<DetectorCheck> checks) {
        return checks.stream()
                .map(check -> check.checked()
                        ? mistake(check.id())
                                .map(why -> DetectorCheck.of(check.id(), why))
                                .orElse(check)
                        : check)
                .toList();
    }

    private Optional<String> mistake(String detector) {
        return neverSeen.stream()
                .filter(name -> name.plugin().equals(detector) && name.isMistaken())
                .findFirst()
                .map(name -> "it " + name.mistake());
    }
}
