package org.alphatrade.dryrun.rehearsal;

import java.util.Objects;

/**
 * A look at the plugins that would take part.
 *
 * @param check whether each is also started once
 * @param debug whether a stack trace may be shown
 */
public record PluginJob(boolean check, PluginChoice plugins, boolean debug) {
    public PluginJob {
        Objects.requireNonNull(plugins, "plugins");
    }
}
