/**
 * The evidence packet: a directory, an archive, a manifest with hashes, and holding one against the other.
 *
 * <p>May import: base.
 *
 * <p>Read first: {@link PacketBuilder}.
 */
@NullMarked
package org.alphatrade.dryrun.store.packet;

import org.jspecify.annotations.NullMarked;
