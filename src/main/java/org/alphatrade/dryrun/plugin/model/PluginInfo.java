package org.alphatrade.dryrun.plugin.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alphatrade.dryrun.spi.OptionSpec;

/**
 * One plugin that took part, as reports and manifests name it.
 *
 * @param origin {@value #BUILT_IN}, or the path it was loaded from
 * @param version of the plugin, else of its jar; empty when neither says
 * @param sha256 of the file it was loaded from; empty for built-in ones and class directories
 * @param specs the options it understands
 * @param options the values in force
 */
public record PluginInfo(
        String id,
        PluginKind kind,
        String description,
        String origin,
        String version,
        String sha256,
        List<OptionSpec> specs,
        Map<String, String> options) {
    /** The origin of what the toolkit itself brings. */
    public static final String BUILT_IN = "built-in";

    public PluginInfo {
        specs = List.copyOf(specs);
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    public boolean builtIn() {
        return origin.equals(BUILT_IN);
    }

    /** Returns what the summary and the packet manifest tell of it. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", id);
        tree.put("kind", kind.word());
        tree.put("origin", origin);
        tree.put("version", version);
        tree.put("sha256", sha256.isEmpty() ? null : sha256);
        tree.put("options", new TreeMap<>(options));
        return tree;
    }
}
