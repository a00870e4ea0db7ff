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
     * Classifies an incident. Called for each one, in the order they are raised, from one thread at a time; what it
     * answers must depend on the incident alone, since an audit asks again. Equal incidents of which it says different
     * things are listed apart.
     *
     * @param incident one of them, with its detector's id
     * @return what it is, or empty when this classifier does not know it; the first plugin with an answer wins
     */
    Optional<Classification> classify(Incident incident);

    /**
     * Returns the names it looks for in what the logs say. Asked once.
     *
     * @since 0.3
     */
    default WatchedNames watches() {
        return WatchedNames.none();
    }
}
