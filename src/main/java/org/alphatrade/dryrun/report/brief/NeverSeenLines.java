package org.alphatrade.dryrun.report.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.alphatrade.dryrun.report.entry.ListedName;
import org.alphatrade.dryrun.report.markdown.MarkdownEscaper;
import org.alphatrade.dryrun.report.tree.Listing;

/** The names that plugins watch for and that never occurred, those first that are taken for others mistyped. */
final class NeverSeenLines {
    private static final int LISTED = 50;

    private NeverSeenLines() {}

    /** Returns a line of Markdown for each. */
    static List<String> of(Listing<ListedName> names) {
        List<String> lines = new ArrayList<>();
        names.entries().stream()
                .sorted(Comparator.comparing(ListedName::isMistaken).reversed())
                .limit(LISTED)
                .forEach(name ->
                        lines.add((name.isMistaken() ? "**UNKNOWN** " : "") + MarkdownEscaper.text(name.line())));
        long more = names.entries().size() - lines.size() + names.more();
        if (more > 0) {
            lines.add("… and " + more + " more, see summary.json");
        }
        return lines;
    }
}
