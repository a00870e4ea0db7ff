package org.alphatrade.dryrun.rehearsal;

/** Later. */
final class PluginScaffold {
    PluginScaffold(PluginJob.Scaffold scaffold, String command, Console console) {}

    int run() {
        return 0;
    }
}
