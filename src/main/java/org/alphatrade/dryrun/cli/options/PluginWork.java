package org.alphatrade.dryrun.cli.options;

import picocli.CommandLine.Parameters;

/** What is done with the plugins. */
public final class PluginWork {
    @Words({"list", "check"})
    @Parameters(
            index = "0",
            paramLabel = "list|check",
            description = "List them, or also start each detector once; exit 2 when one cannot be used.")
    String action;

    /** Whether each is also started once. */
    public boolean check() {
        return action.equals("check");
    }
}
