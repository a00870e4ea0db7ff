package org.alphatrade.dryrun.script;

import groovy.lang.Closure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alphatrade.dryrun.plugin.PluginExample;
import org.alphatrade.dryrun.spi.PluginContext;

/** What a script declares when it is run: everything, or the one plugin that an instance is made of. */
final class Declarations {
    private static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    private final Optional<String> only;
    private final Optional<PluginContext> context;
    private final Troubles troubles;
    private final List<Declared> all = new ArrayList<>();
    private final List<PluginExample> examples = new ArrayList<>();
    private String last = "";

    /** A plugin of the file: its kind's word, what it says, and the line it stands in. */
    record Declared(String kind, Block block, int line) {}

    private Declarations(Optional<String> only, Optional<PluginContext> context, Troubles troubles) {
        this.only = only;
        this.context = context;
        this.troubles = troubles;
    }

    /** Takes all in, with the defaults of their options, and notes what is wrong. */
    static Declarations all(Troubles troubles) {
        return new Declarations(Optional.empty(), Optional.empty(), troubles);
    }

    /** Takes one in, with its options in force. */
    static Declarations one(String id, PluginContext context, Troubles troubles) {
        return new Declarations(Optional.of(id), Optional.of(context), troubles);
    }

    void detector(String id, Closure<?> body) {
        add("detector", id, body, options -> new DetectorBlock(id, options, troubles));
    }

    void classifier(String id, Closure<?> body) {
        add("classifier", id, body, options -> new ClassifierBlock(id, options, troubles));
    }

    void objective(String id, Closure<?> body) {
        add("objective", id, body, options -> new ObjectiveBlock(id, options, troubles));
    }

    void reporter(Map<String, ?> named, String id, Closure<?> body) {
        if (wanted("reporter", id)) {
            try {
                ReporterBlock block = new ReporterBlock(id, new Options(context), troubles, named, body);
                all.add(new Declared("reporter", block, Troubles.line()));
            } catch (IllegalArgumentException e) {
                troubles.here(e.getMessage());
            }
        }
    }

    private void add(String kind, String id, Closure<?> body, Function<Options, Block> maker) {
        if (!wanted(kind, id)) {
            return;
        }
        Block block = maker.apply(new Options(context));
        try {
            Ask.of(body, block).answer(block);
        } catch (IllegalArgumentException e) {
            troubles.here(e.getMessage());
        }
        block.check();
        all.add(new Declared(kind, block, Troubles.line()));
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
            examples.add(Examples.of(last, name.toString(), named));
        } catch (IllegalArgumentException e) {
            troubles.here(e.getMessage());
        }
    }

    List<Declared> declared() {
        return List.copyOf(all);
    }

    List<PluginExample> examples() {
        return List.copyOf(examples);
    }
}
