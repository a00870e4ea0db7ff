package org.alphatrade.dryrun.report.entry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.alphatrade.dryrun.base.text.Text;

/**
 * A name that a plugin watches for and that never occurred, as a summary lists it.
 *
 * @param plugin the id of the plugin
 * @param pluginKind its kind
 * @param kind what the name is one of: event, field or text; or unread, when names could not be read in what stands there
 * @param mayBeAbsent whether the plugin says that it need not occur
 * @param near what occurred that is near to it, with how often: the plugin is unknown then
 */
public record ListedName(
        String plugin, String pluginKind, String kind, String name, boolean mayBeAbsent, Map<String, Object> near) {
    private static final int LONGEST = 200;

    public ListedName {
        Objects.requireNonNull(plugin, "plugin");
        name = Text.cut(name, LONGEST);
        near = Collections.unmodifiableMap(new LinkedHashMap<>(near));
    }

    /** Tells whether it is taken for another name, mistyped. */
    public boolean isMistaken() {
        return !near.isEmpty();
    }

    /** Tells whether it is no name, but what could not be read. */
    public boolean isUnread() {
        return kind.equals("unread");
    }

    /** Returns it in a line, as plain text. */
    public String line() {
        if (isUnread()) {
            return pluginKind + " " + plugin + ": names of this script could not all be read: " + name;
        }
        String occurred = near.isEmpty() ? "" : " ('" + String.join("', '", near.keySet()) + "' did)";
        return pluginKind + " " + plugin + ": " + kind + " '" + name + "'" + occurred
                + (mayBeAbsent ? ", which may be absent" : "");
    }

    /** Returns it with the names of the file. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("plugin", plugin);
        tree.put("kind", pluginKind);
        tree.put("watches", kind);
        tree.put("name", name);
        tree.put("may_be_absent", mayBeAbsent);
        tree.put("near", near);
        return tree;
    }
}
