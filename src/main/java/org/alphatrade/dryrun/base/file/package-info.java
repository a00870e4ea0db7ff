/**
 * Files written whole, opened safely, hashed, and unpacked as far as they go.
 *
 * <p>May import: nothing in the house.
 *
 * <p>Read first: {@link Compression}.
 */
@NullMarked
package org.alphatrade.dryrun.base.file;

import org.jspecify.annotations.NullMarked;
