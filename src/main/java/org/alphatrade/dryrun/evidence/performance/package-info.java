/**
 * The performance file, in our form and those of trading frameworks, none of it guessed.
 *
 * <p>May import: evidence, base.
 *
 * <p>Read first: {@link PerformanceReader}.
 */
@NullMarked
package org.alphatrade.dryrun.evidence.performance;

import org.jspecify.annotations.NullMarked;
