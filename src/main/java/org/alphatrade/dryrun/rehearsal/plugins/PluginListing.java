package org.alphatrade.dryrun.rehearsal.plugins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.plugin.load.BundledPlugins;
import org.alphatrade.dryrun.plugin.load.PluginSet;
import org.alphatrade.dryrun.plugin.model.PluginInfo;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.OptionSpec;

/** Lists the plugins that would take part, and the ready-made ones that are off. */
final class PluginListing {
    private static final int SHORT_HASH = 12;

    private final PluginSet plugins;
    private final UserConsole console;
    private final PluginOutput print;

    PluginListing(PluginSet plugins, UserConsole console) {
        this.plugins = plugins;
        this.console = console;
        this.print = new PluginOutput(console);
    }

    int print(boolean json) {
        if (json) {
            console.out().print(Json.pretty(tree()));
        } else {
            table();
            print.problems(plugins.problems());
        }
        return plugins.problems().isEmpty() ? 0 : PluginUseCase.BROKEN;
    }

    private void table() {
        int ids = width(plugins.infos().stream().map(PluginInfo::id).toList(), 2);
        int versions = width(plugins.infos().stream().map(PluginInfo::version).toList(), 7);
        String row = "%-10s  %s  %-" + versions + "s  %-" + SHORT_HASH + "s  %s%n";
        console.out().printf(row, "kind", String.format("%-" + ids + "s", "id"), "version", "hash", "origin");
        for (PluginInfo plugin : plugins.infos()) {
            console.out()
                    .printf(
                            row,
                            plugin.kind().word(),
                            print.bold(String.format("%-" + ids + "s", plugin.id())),
                            plugin.version(),
                            hash(plugin.sha256()),
                            plugin.origin());
            if (!plugin.description().isBlank()) {
                console.out().println("            " + plugin.description());
            }
            plugin.specs().forEach(spec -> option(plugin, spec));
        }
        ready();
    }

    private void option(PluginInfo plugin, OptionSpec spec) {
        String value = plugin.options().get(spec.name());
        String set = spec.defaultValue().equals(value) ? "" : ", now " + value;
        console.out()
                .println("            " + spec.name() + " (" + type(spec)
                        + (spec.defaultValue().isEmpty() ? "" : ", default " + spec.defaultValue()) + set + ")"
                        + (spec.description().isBlank() ? "" : ": " + spec.description()));
    }

    private void ready() {
        List<Ready> off = off();
        if (off.isEmpty()) {
            return;
        }
        console.out().println();
        console.out().println("Ready-made and off; --plugins NAME uses one, add NAME copies it here:");
        int names = width(off.stream().map(Ready::name).toList(), 2);
        off.forEach(ready -> console.out().printf("  %-" + names + "s  %s%n", ready.name(), ready.description()));
    }

    private List<Ready> off() {
        try (BundledPlugins ready = BundledPlugins.standard()) {
            return off(ready);
        }
    }

    private List<Ready> off(BundledPlugins ready) {
        List<Ready> off = new ArrayList<>();
        for (String name : ready.names()) {
            String file = ready.find(name).orElseThrow().getFileName().toString();
            boolean on = plugins.infos().stream().anyMatch(info -> info.origin().equals(BundledPlugins.ORIGIN + file));
            if (!on) {
                off.add(new Ready(name, file, ready.description(name)));
            }
        }
        return off;
    }

    /** A ready-made plugin that is off. */
    private record Ready(String name, String file, String description) {
        Map<String, Object> tree() {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("name", name);
            tree.put("file", file);
            tree.put("description", description);
            return tree;
        }
    }

    private Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("plugins", plugins.infos().stream().map(PluginListing::tree).toList());
        tree.put("ready", off().stream().map(Ready::tree).toList());
        tree.put("problems", plugins.problems().stream().map(Finding::message).toList());
        return tree;
    }

    private static Map<String, Object> tree(PluginInfo plugin) {
        Map<String, Object> tree = new LinkedHashMap<>(plugin.tree());
        tree.put("description", plugin.description());
        List<Map<String, Object>> options = new ArrayList<>();
        for (OptionSpec spec : plugin.specs()) {
            Map<String, Object> option = new LinkedHashMap<>();
            option.put("name", spec.name());
            option.put("type", type(spec));
            option.put("default", spec.defaultValue());
            option.put("value", plugin.options().get(spec.name()));
            option.put("description", spec.description());
            options.add(option);
        }
        tree.put("options", options);
        return tree;
    }

    private static String type(OptionSpec spec) {
        return spec.type().name().toLowerCase(Locale.ROOT);
    }

    private static String hash(String sha256) {
        return sha256.isEmpty() ? "" : sha256.substring(0, SHORT_HASH);
    }

    private static int width(List<String> words, int least) {
        return Math.max(least, words.stream().mapToInt(String::length).max().orElse(least));
    }
}
