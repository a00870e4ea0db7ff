/**
 * Bytes to records. Lines come in, live or from files, and a batch of records with an index goes out.
 *
 * <p>May import: the drawers of this room; base.
 *
 * <p>Read first: {@link BatchBuilder}.
 */
@NullMarked
package org.alphatrade.dryrun.log;

import org.jspecify.annotations.NullMarked;
