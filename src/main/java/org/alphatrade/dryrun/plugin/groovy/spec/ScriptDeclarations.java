package org.alphatrade.dryrun.plugin.groovy.spec;

import groovy.lang.Closure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.alphatrade.dryrun.plugin.groovy.value.BoundClosure;
import org.alphatrade.dryrun.plugin.groovy.value.Diagnostics;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptExamples;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptOptions;
import org.alphatrade.dryrun.plugin.model.PluginExample;
import org.alphatrade.dryrun.spi.PluginContext;

/** What a script declares when it is run: everything, or the one plugin that an instance is made of. */
public final class ScriptDeclarations {
    private static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    private final Optional<String> only;
    private final Optional<PluginContext> context;
    private final Set<Integer> damaged;
    private final Diagnostics troubles;
    private final List<Declared> all = new ArrayList<>();
    private final List<PluginExample> examples = new ArrayList<>();
    private String last = "";

    /** A plugin of the file: its kind's word, what it says, and the line it stands in. */
    public record Declared(String kind, PluginSpec block, int line) {}

    private ScriptDeclarations(
            Optional<String> only, Optional<PluginContext> context, Set<Integer> damaged, Diagnostics troubles) {
        this.damaged = damaged;
        this.only = only;
        this.context = context;
        this.troubles = troubles;
    }

    /** Takes all in, with the defaults of their options, and notes what is wrong. */
    public static ScriptDeclarations all(Diagnostics troubles) {
        return new ScriptDeclarations(Optional.empty(), Optional.empty(), Set.of(), troubles);
    }

    /** Takes all in of a script from which something was taken, in the plugins that begin in some lines. */
    public static ScriptDeclarations some(Set<Integer> damaged, Diagnostics troubles) {
        return new ScriptDeclarations(Optional.empty(), Optional.empty(), damaged, troubles);
    }

    /** Takes one in, with its options in force. */
    public static ScriptDeclarations one(String id, PluginContext context, Diagnostics troubles) {
        return new ScriptDeclarations(Optional.of(id), Optional.of(context), Set.of(), troubles);
    }

    void detector(String id, Closure<?> body) {
        add("detector", id, body, options -> new DetectorSpec(id, options, troubles));
    }

    void classifier(String id, Closure<?> body) {
        add("classifier", id, body, options -> new ClassifierSpec(id, options, troubles));
    }

    void objective(String id, Closure<?> body) {
        add("objective", id, body, options -> new ObjectiveSpec(id, options, troubles));
    }

    void reporter(Map<String, ?> named, String id, Closure<?> body) {
        if (wanted("reporter", id)) {
            try {
                ReporterSpec block = new ReporterSpec(id, new ScriptOptions(context), troubles, named, body);
                all.add(new Declared("reporter", block, Diagnostics.line()));
            } catch (IllegalArgumentException e) {
                troubles.here(e);
            }
        }
    }

    private void add(String kind, String id, Closure<?> body, Function<ScriptOptions, PluginSpec> maker) {
        if (!wanted(kind, id)) {
            return;
        }
        PluginSpec block = maker.apply(new ScriptOptions(context));
        try {
            BoundClosure.of(body, block).answer(block);
        } catch (IllegalArgumentException e) {
            troubles.here(e);
        }
        if (!damaged.contains(Diagnostics.line())) {
            block.check();
        }
        all.add(new Declared(kind, block, Diagnostics.line()));
        examples.addAll(block.examples());
    }

    private boolean wanted(String kind, String id) {
        if (only.isPresent()) {
            return only.get().equals(id);
        }
        last = id;
        if (id == null || !id.matches(ID)) {
            troubles.here(kind + " id '" + id + "' is not of lower case letters, digits and dashes; write '" + kebab(id)
                    + "'");
            return false;
        }
        for (Declared other : all) {
            if (other.block().id().equals(id)) {
                troubles.here("the id '" + id + "' is taken by the " + other.kind() + " of line " + other.line()
                        + "; ids are unique");
                return false;
            }
        }
        return true;
    }

    private static String kebab(String id) {
        String kebab = String.valueOf(id)
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        return kebab.isEmpty() ? "margin-call" : kebab;
    }

    void example(Map<String, ?> named, CharSequence name) {
        if (only.isPresent()) {
            return;
        }
        try {
            if (last.isEmpty()) {
                throw new IllegalArgumentException(
                        "example '" + name + "' stands before any plugin; put it inside one");
            }
            examples.add(ScriptExamples.of(last, name.toString(), named));
        } catch (IllegalArgumentException e) {
            troubles.here(e);
        }
    }

    public List<Declared> declared() {
        return List.copyOf(all);
    }

    public List<PluginExample> examples() {
        return List.copyOf(examples);
    }
}
