/**
 * The files of one run, and the progress file that is replaced as a whole.
 *
 * <p>May import: store.journal, store.segment, base.
 *
 * <p>Read first: {@link RunFiles}.
 */
@NullMarked
package org.alphatrade.dryrun.store;

import org.jspecify.annotations.NullMarked;
