package org.alphatrade.dryrun.rehearsal.verdict;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.plugin.load.PluginSet;
import org.alphatrade.dryrun.plugin.model.PluginInfo;
import org.jspecify.annotations.Nullable;

/** What a packet's manifest says of the tool that made it. */
public record Provenance(Map<String, Object> tree, Instant at) {
    public static Provenance of(PluginSet plugins, Instant at) {
        return new Provenance(tree(pluginTrees(plugins)), at);
    }

    /** Says it of a run that is over, with the plugins that it had. */
    public static Map<String, Object> tree(@Nullable Object plugins) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("tool", "final-dry-run " + ToolVersion.current());
        about.put("jdk", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        about.put(
                "host",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"));
        about.put("plugins", plugins);
        return about;
    }

    static List<Map<String, Object>> pluginTrees(PluginSet plugins) {
        return plugins.infos().stream().map(PluginInfo::tree).toList();
    }
}
