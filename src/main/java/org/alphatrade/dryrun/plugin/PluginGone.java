package org.alphatrade.dryrun.plugin;

/** Thrown by a plugin of the host's own making that cannot go on: it is switched off at once. */
public final class PluginGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PluginGone(String message) {
        super(message);
    }

    public PluginGone(String message, Throwable cause) {
        super(message, cause);
    }
}
