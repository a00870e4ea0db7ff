package org.alphatrade.dryrun.evidence.watched;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.alphatrade.dryrun.base.json.ImmutableMaps;

/**
 * Which watched names occurred in the logs, and what occurred that is near to one.
 *
 * @param events how often each event occurred that is watched
 * @param fields the same of fields, which are counted no further once all were found
 * @param fieldsFound the fields that were found
 * @param textsFound the texts that were found
 * @param allEvents how often each event occurred, for names that are told only afterwards
 */
public record NamesInLogs(
        NameTally events,
        NameTally fields,
        Set<String> fieldsFound,
        Set<String> textsFound,
        Map<String, Long> allEvents) {
    /** Of more names than this the rest are counted together. */
    private static final int MOST_COUNTED = 10_000;

    /** Of logs that nobody looked into. */
    public static final NamesInLogs NONE = of(Map.of());

    public NamesInLogs {
        fieldsFound = Set.copyOf(fieldsFound);
        textsFound = Set.copyOf(textsFound);
        allEvents = ImmutableMaps.copy(allEvents);
    }

    /** Returns what is known of logs in which nothing was looked for: how often each event occurred. */
    public static NamesInLogs of(Map<String, Long> events) {
        NameTally nothing = new NameTally(new NameIndex(Set.of()));
        return new NamesInLogs(nothing, nothing, Set.of(), Set.of(), events);
    }

    /** Returns which names of a plugin never occurred, in their order. */
    public List<NeverSeen> neverSeen(Watcher watcher) {
        List<NeverSeen> found = new ArrayList<>();
        boolean blind = isBlind(watcher);
        for (NameKind kind : NameKind.values()) {
            Set<String> watched = watcher.of(kind);
            watched.stream().filter(name -> !occurred(kind, name)).forEach(name -> {
                boolean absent = watcher.names().absentees().contains(name);
                Map<String, Long> near = absent || kind == NameKind.FIELD && blind ? Map.of() : near(kind, name);
                found.add(new NeverSeen(watcher.plugin(), watcher.kind(), kind, name, absent, without(watched, near)));
            });
        }
        watcher.names().eventPatterns().forEach(regex -> pattern(watcher, regex).ifPresent(found::add));
        found.sort(NeverSeen.ORDER);
        return found;
    }

    private Optional<NeverSeen> pattern(Watcher watcher, String regex) {
        EventPattern pattern = new EventPattern(regex);
        if (allEvents.keySet().stream().anyMatch(pattern::isFoundIn)) {
            return Optional.empty();
        }
        if (!pattern.isReadable() || allEvents.size() > MOST_COUNTED) {
            return Optional.of(new NeverSeen(
                    watcher.plugin(), watcher.kind(), NameKind.UNREAD, "event =~ /" + regex + "/", false, Map.of()));
        }
        boolean absent = watcher.names().absentees().contains(regex)
                || watcher.names().absentees().contains(pattern.word());
        TreeMap<String, Long> near = new TreeMap<>(absent ? Map.of() : allEvents);
        near.keySet().removeIf(event -> !pattern.isNear(event));
        while (near.size() > NameTally.MOST_NEAR) {
            near.pollLastEntry();
        }
        return Optional.of(new NeverSeen(
                watcher.plugin(),
                watcher.kind(),
                NameKind.EVENT,
                regex,
                absent,
                without(watcher.of(NameKind.EVENT), near)));
    }

    /** Of records that never came no field was looked at. */
    private boolean isBlind(Watcher watcher) {
        Set<String> watched = watcher.of(NameKind.EVENT);
        return !watched.isEmpty() && watched.stream().noneMatch(name -> occurred(NameKind.EVENT, name));
    }

    private boolean occurred(NameKind kind, String name) {
        return switch (kind) {
            case EVENT -> events.knows(name) ? events.hasSeen(name) : allEvents.getOrDefault(name, 0L) > 0;
            case FIELD -> fieldsFound.contains(name);
            case TEXT -> textsFound.contains(name);
            case UNREAD -> false;
        };
    }

    /** Returns what occurred that is near to a name which did not. */
    private Map<String, Long> near(NameKind kind, String name) {
        return switch (kind) {
            case EVENT -> events.knows(name) ? events.near(name) : nearToUntold(name);
            case FIELD -> fields.near(name);
            case TEXT, UNREAD -> Map.of();
        };
    }

    private Map<String, Long> nearToUntold(String name) {
        Map<String, Long> near = new TreeMap<>(allEvents);
        near.keySet().removeIf(event -> !Spelling.isNear(name, event));
        return near;
    }

    /** What a plugin watches as well is no other name mistyped. */
    private static Map<String, Long> without(Set<String> watched, Map<String, Long> near) {
        Map<String, Long> others = new TreeMap<>(near);
        others.keySet().removeAll(watched);
        return others;
    }
}
