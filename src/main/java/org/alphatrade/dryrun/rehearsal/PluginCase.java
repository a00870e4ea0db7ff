package org.alphatrade.dryrun.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.plugin.PluginInfo;
import org.alphatrade.dryrun.plugin.PluginSet;
import org.alphatrade.dryrun.spi.Finding;

/** Lists the plugins that would take part, and says which of them cannot. */
final class PluginCase {
    private PluginCase() {}

    /** Returns 0 when all can be used and 2 when one cannot. */
    static int run(PluginJob job, Console console) {
        PluginChoice choice = job.plugins();
        PluginSet plugins = PluginFormats.load(choice, Map.of());
        List<Finding> problems = new ArrayList<>(plugins.problems());
        if (job.check()) {
            plugins.newDetectors().forEach(detector -> detector.problem().ifPresent(problems::add));
        }
        plugins.infos().forEach(plugin -> console.out().println(line(plugin)));
        problems.forEach(problem -> console.err().println("problem: " + problem.message()));
        if (job.check()) {
            console.out().println(plugins.infos().size() + " plugins, " + problems.size() + " problems");
        }
        return problems.isEmpty() ? 0 : 2;
    }

    private static String line(PluginInfo plugin) {
        String version = plugin.version().isEmpty() ? "" : " " + plugin.version();
        return String.format(
                "%-11s %-22s %s%s  %s",
                plugin.kind().word(), plugin.id(), plugin.origin(), version, plugin.description());
    }
}
