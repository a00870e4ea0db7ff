/**
 * The names that plugins watch for, and which of them never occurred: one that is spelled otherwise than the runtime
 * spells it must not pass for something that did not happen.
 *
 * <p>May import: evidence, base.
 *
 * <p>Read first: {@link NameTally}.
 */
@NullMarked
package org.alphatrade.dryrun.evidence.watched;

import org.jspecify.annotations.NullMarked;
