package org.alphatrade.dryrun.rehearsal.request;

import java.util.Objects;

/**
 * Something to do with plugins and with no run.
 *
 * @param command what the user types to get here, for hints on what comes next
 * @param debug whether a stack trace may be shown
 */
public record PluginJob(PluginTask task, String command, boolean debug) {
    public PluginJob {
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(command, "command");
    }
}
