package org.alphatrade.dryrun.plugin.model;

import java.util.Map;

/** A detector that says how often it was asked and what the answers were, however little of it was raised. */
public interface Accounted {
    /** Returns it as a tree; empty when there is nothing to say. After {@code finish}. */
    Map<String, Object> account();
}
