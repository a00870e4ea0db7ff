/**
 * The decision diary, read in any of its forms and judged entry by entry.
 *
 * <p>May import: evidence, base.
 *
 * <p>Read first: {@link DiaryReader}.
 */
@NullMarked
package org.alphatrade.dryrun.evidence.diary;

import org.jspecify.annotations.NullMarked;
