package org.alphatrade.dryrun.report.brief;

import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.report.markdown.MarkdownEscaper;
import org.alphatrade.dryrun.report.summary.RunSummary;
import org.alphatrade.dryrun.report.tree.JsonTrees;

/** The plugins that took part beside the built-in ones, so that a reader can hold them against what was reviewed. */
final class PluginLines {
    private PluginLines() {}

    static List<String> of(RunSummary summary) {
        return summary.header().plugins().value().stream()
                .flatMap(List::stream)
                .filter(plugin -> !"built-in".equals(JsonTrees.text(plugin, "origin")))
                .map(PluginLines::line)
                .toList();
    }

    private static String line(Map<String, Object> plugin) {
        String version = JsonTrees.first("", JsonTrees.text(plugin, "version"));
        return MarkdownEscaper.text(JsonTrees.text(plugin, "kind") + " " + JsonTrees.text(plugin, "id")
                + (version.isEmpty() ? "" : " " + version)
                + ", " + JsonTrees.text(plugin, "origin") + ", SHA-256 "
                + JsonTrees.first("unknown", JsonTrees.text(plugin, "sha256")));
    }
}
