/**
 * Judges evidence that exists, from a run that just ended or from anywhere, in parts that merge.
 *
 * <p>May import: engine.judge, evidence, log, store, base.
 *
 * <p>Read first: {@link Auditor}.
 */
@NullMarked
package org.alphatrade.dryrun.engine.audit;

import org.jspecify.annotations.NullMarked;
