package org.alphatrade.dryrun.plugin.groovy.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.alphatrade.dryrun.plugin.groovy.spec.PluginScript;
import org.codehaus.groovy.ast.ASTNode;

/** Where in a script which words are known, and what the script itself names. */
final class ScriptMap {
    private final List<Region> regions = new ArrayList<>();
    private final Set<String> names = new TreeSet<>();

    private record Region(ASTNode node, Class<?> scope) {
        boolean holds(int line, int column) {
            boolean after =
                    line > node.getLineNumber() || line == node.getLineNumber() && column >= node.getColumnNumber();
            boolean before = line < node.getLastLineNumber()
                    || line == node.getLastLineNumber() && column < node.getLastColumnNumber();
            return after && before;
        }
    }

    void add(ASTNode node, Class<?> scope) {
        regions.add(new Region(node, scope));
    }

    void name(String name) {
        names.add(name);
    }

    Set<String> names() {
        return names;
    }

    /** Returns the scopes at a place, the innermost first. */
    List<Class<?>> at(int line, int column) {
        List<Class<?>> scopes = new ArrayList<>();
        for (Region region : regions) {
            if (region.holds(line, column)) {
                scopes.add(0, region.scope());
            }
        }
        scopes.add(PluginScript.class);
        return scopes;
    }
}
