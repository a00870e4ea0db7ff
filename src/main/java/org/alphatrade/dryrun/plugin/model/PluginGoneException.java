package org.alphatrade.dryrun.plugin.model;

/** Thrown by a plugin of the host's own making that cannot go on: it is switched off at once. */
public final class PluginGoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PluginGoneException(String message) {
        super(message);
    }

    public PluginGoneException(String message, Throwable cause) {
        super(message, cause);
    }
}
