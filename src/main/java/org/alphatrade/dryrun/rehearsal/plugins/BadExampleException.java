package org.alphatrade.dryrun.rehearsal.plugins;

import org.jspecify.annotations.Nullable;

/** An example that cannot be shown to its plugin; the message says why. */
final class BadExampleException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadExampleException(@Nullable Object observation, @Nullable String why) {
        super("the observation '" + observation + "' cannot be read: " + why);
    }
}
