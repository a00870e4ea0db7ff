/**
 * Timestamps as logs write them, durations as people write them, and the clocks that everything else is handed.
 *
 * <p>May import: nothing but the JDK.
 *
 * <p>Read first: {@link Timestamps}.
 */
@NullMarked
package org.alphatrade.dryrun.base.time;

import org.jspecify.annotations.NullMarked;
