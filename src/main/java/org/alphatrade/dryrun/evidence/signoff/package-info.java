/**
 * Criteria to findings, statuses to a verdict. Not a plugin, and open to none.
 *
 * <p>May import: base.
 *
 * <p>Read first: {@link SignOffJudge}.
 */
@NullMarked
package org.alphatrade.dryrun.evidence.signoff;

import org.jspecify.annotations.NullMarked;
