/**
 * Marks on options that say which values they take.
 *
 * <p>May import: nothing in the house.
 *
 * <p>Read first: {@link OneOf}.
 */
@NullMarked
package org.alphatrade.dryrun.cli.options.mark;

import org.jspecify.annotations.NullMarked;
