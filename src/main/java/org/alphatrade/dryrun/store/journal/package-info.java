/**
 * What the harness itself did and saw, line by line, its incidents beside it, and the seal at the end.
 *
 * <p>May import: store.segment, base.
 *
 * <p>Read first: {@link Journal}.
 */
@NullMarked
package org.alphatrade.dryrun.store.journal;

import org.jspecify.annotations.NullMarked;
