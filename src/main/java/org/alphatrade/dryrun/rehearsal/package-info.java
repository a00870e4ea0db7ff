/**
 * The use cases that commands start; each does what its request says and returns the exit code.
 *
 * <p>May import: the drawers of this room.
 *
 * <p>Read first: {@link UseCases}.
 */
@NullMarked
package org.alphatrade.dryrun.rehearsal;

import org.jspecify.annotations.NullMarked;
