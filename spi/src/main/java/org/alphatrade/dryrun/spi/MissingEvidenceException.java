package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

/**
 * Says that the evidence does not hold what an {@link Objective} asks for. An objective that lets it pass is
 * {@link Status#UNKNOWN} with this sentence as its reason, and the plugin is at no fault; it may throw one itself.
 *
 * <pre>{@code
 * double slippage = ((Number) evidence.performance()
 *         .map(file -> file.tree().get("slippage"))
 *         .orElseThrow(() -> new MissingEvidenceException("the performance file has no 'slippage'"))).doubleValue();
 * }</pre>
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public final class MissingEvidenceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Makes one; the sentence says what is missing. */
    public MissingEvidenceException(String sentence) {
        super(sentence);
    }
}
