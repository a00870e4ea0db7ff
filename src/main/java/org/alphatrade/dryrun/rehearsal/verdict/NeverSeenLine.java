package org.alphatrade.dryrun.rehearsal.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.evidence.watched.NameKind;
import org.alphatrade.dryrun.evidence.watched.NeverSeen;

/** One line for the terminal about watched names that never occurred. */
public final class NeverSeenLine {
    private static final int NAMED = 3;
    private static final int LONGEST = 60;

    private NeverSeenLine() {}

    /** Returns how many there are and the first of them, those that are mistaken first; nothing when all were seen. */
    public static Optional<String> of(List<NeverSeen> names) {
        List<NeverSeen> named =
                names.stream().filter(name -> name.kind() != NameKind.UNREAD).toList();
        List<String> parts = new ArrayList<>();
        if (!named.isEmpty()) {
            parts.add(unseen(named));
        }
        if (named.size() < names.size()) {
            parts.add("names could not all be read in "
                    + names.stream()
                            .filter(name -> name.kind() == NameKind.UNREAD)
                            .map(NeverSeen::plugin)
                            .distinct()
                            .limit(NAMED)
                            .collect(Collectors.joining(", ")));
        }
        return Optional.of(String.join("; ", parts)).filter(line -> !line.isEmpty());
    }

    private static String unseen(List<NeverSeen> names) {
        String first = names.stream()
                .sorted(Comparator.comparing(NeverSeen::isMistaken).reversed())
                .limit(NAMED)
                .map(name -> "'" + Text.visible(name.name(), LONGEST) + "' of " + name.plugin())
                .collect(Collectors.joining(", "));
        int more = names.size() - NAMED;
        return names.size() + (names.size() == 1 ? " name" : " names") + " never seen: " + first
                + (more > 0 ? " and " + more + " more" : "");
    }
}
