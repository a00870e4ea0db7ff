/**
 * What logs, diary and figures show, as folds whose parts merge. This drawer holds the bounds that all of them
 * keep.
 *
 * <p>May import: base.
 *
 * <p>Read first: {@link SizeLimit}.
 */
@NullMarked
package org.alphatrade.dryrun.evidence;

import org.jspecify.annotations.NullMarked;
