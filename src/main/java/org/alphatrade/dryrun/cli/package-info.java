/**
 * The program: finds the command, prepares its options, runs it, and has the last word on the exit code.
 *
 * <p>May import: the drawers of this room.
 *
 * <p>Read first: {@link Main}.
 */
@NullMarked
package org.alphatrade.dryrun.cli;

import org.jspecify.annotations.NullMarked;
