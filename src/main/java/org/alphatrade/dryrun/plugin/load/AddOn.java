package org.alphatrade.dryrun.plugin.load;

import java.util.List;
import java.util.Optional;

/**
 * A part of the toolkit with dependencies of its own, under {@code plugins/addons}: the core is started without it, the
 * second entry script with it.
 *
 * @param name of its directory, and of its package below {@code org.alphatrade.dryrun.addon}
 * @param ids of the plugins that it brings
 */
public record AddOn(String name, List<String> ids) {
    /** The command that has all of them. */
    public static final String COMMAND = "emp-addons";

    /** Every one there is, so that the core can say where a plugin is that it does not have. */
    static final List<AddOn> ALL = List.of(new AddOn("xlsx", List.of("xlsx")));

    public AddOn {
        ids = List.copyOf(ids);
    }

    /** Returns what to do for a plugin that only an add-on brings; empty when none does. */
    public static Optional<String> hint(String id) {
        return ALL.stream()
                .filter(addOn -> addOn.ids().contains(id))
                .findFirst()
                .map(addOn -> "it comes with the add-on '" + addOn.name() + "', which is not loaded: start " + COMMAND
                        + " in place of emp (jbang " + COMMAND + "@alphatrade COMMAND)");
    }

    /** Where its service files stand beside the classes of a toolkit that was started with it. */
    String folder() {
        return "META-INF/final-dry-run/addons/" + name + "/";
    }

    String classes() {
        return "org.alphatrade.dryrun.addon." + name + ".";
    }
}
