package org.alphatrade.dryrun.report;

import java.util.List;
import java.util.Map;

/** The plugins that took part beside the built-in ones, so that a reader can hold them against what was reviewed. */
final class PluginLines {
    private PluginLines() {}

    static List<String> of(Map<String, Object> bundle) {
        return Tree.maps(bundle, "plugins").stream()
                .filter(plugin -> !"built-in".equals(Tree.text(plugin, "origin")))
                .map(PluginLines::line)
                .toList();
    }

    private static String line(Map<String, Object> plugin) {
        String version = Tree.first("", Tree.text(plugin, "version"));
        return Md.text(
                Tree.text(plugin, "kind") + " " + Tree.text(plugin, "id") + (version.isEmpty() ? "" : " " + version)
                        + ", " + Tree.text(plugin, "origin") + ", SHA-256 "
                        + Tree.first("unknown", Tree.text(plugin, "sha256")));
    }
}
