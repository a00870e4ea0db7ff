/**
 * Where the files of a run go, and what its environment says of them.
 *
 * <p>May import: rehearsal.request, base.
 *
 * <p>Read first: {@link RunLayout}.
 */
@NullMarked
package org.alphatrade.dryrun.rehearsal.layout;

import org.jspecify.annotations.NullMarked;
