package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.util.Optional;

/**
 * Knows what an incident means here: an expected error, a known issue, somebody's to look at.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
@FunctionalInterface
public interface Classifier {
    /**
     * Classifies a group of equal incidents. Called once a group, from one thread at a time.
     *
     * @param first the first of them, with its detector's id
     * @return what it is, or empty when this classifier does not know it; the first plugin with an answer wins
     */
    Optional<Classification> classify(Incident first);
}
