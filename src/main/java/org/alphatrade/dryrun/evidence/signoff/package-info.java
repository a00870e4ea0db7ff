/**
 * Criteria to findings, statuses to a verdict. Not a plugin, and open to none.
 *
 * <p>May import: base.
 *
 * <p>Read first: {@link SignOffJudge}.
 */
package org.alphatrade.dryrun.evidence.signoff;
