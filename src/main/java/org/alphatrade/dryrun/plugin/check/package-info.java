/**
 * Programs that are asked every so often while a run lasts, in the way of Nagios plugins: what they say, and what is made
 * of it.
 *
 * <p>May import: plugin.model, base.
 *
 * <p>Read first: {@link CheckDetector}.
 */
@NullMarked
package org.alphatrade.dryrun.plugin.check;

import org.jspecify.annotations.NullMarked;
