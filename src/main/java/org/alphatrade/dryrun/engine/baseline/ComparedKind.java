package org.alphatrade.dryrun.engine.baseline;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alphatrade.dryrun.base.text.DidYouMean;

/** What can be compared. */
public enum ComparedKind {
    TRADES,
    ROI,
    WIN_RATE,
    INCIDENTS,
    EVENTS;

    /** Returns its name as options have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns its name as sentences have it. */
    String phrase() {
        return this == ROI ? name() : word().replace('-', ' ');
    }

    /** Reads a list with commas; an empty one names nothing. */
    static Set<ComparedKind> read(String list) {
        Set<ComparedKind> kinds = EnumSet.noneOf(ComparedKind.class);
        Names.of(list).forEach(name -> kinds.add(one(name)));
        return kinds;
    }

    private static ComparedKind one(String name) {
        List<String> known = Arrays.stream(values()).map(ComparedKind::word).toList();
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(name.toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + name + "' is nothing that can be compared; " + DidYouMean.hint(name, known)));
    }
}
