package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.util.List;

/**
 * Makes objectives. Registered in {@code META-INF/services}; needs a public constructor without parameters.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public interface ObjectiveProvider extends PluginProvider {
    /** Returns a fresh objective for one verdict. */
    Objective create(PluginContext context);

    /**
     * Returns the figures over log records that its objective needs, each with a name of its own; at most twenty. Asked once
     * before the logs are read; the objective finds them in {@link Evidence#figures()}. Throwing makes the objective {@link
     * Status#UNKNOWN}, and so does a condition that throws.
     *
     * <pre>{@code
     * public List<FigureSpec> figures(PluginContext context) {
     *     return List.of(FigureSpec.percentile("p99", "latency_ms", 99).of(Interest.events("order_filled")).limits(50).build());
     * }
     * }</pre>
     *
     * @param context as for {@link #create}
     * @return none without an answer of its own; never null
     * @since 0.3
     */
    default List<FigureSpec> figures(PluginContext context) {
        return List.of();
    }
}
