/**
 * Log segments while they are written: plain or packed, patient with the disk, counting what could not be kept.
 *
 * <p>May import: base.
 *
 * <p>Read first: {@link EvidenceLog}.
 */
@NullMarked
package org.alphatrade.dryrun.store.segment;

import org.jspecify.annotations.NullMarked;
