/**
 * This run beside an earlier one, a backtest or what somebody expects: what is alike, what differs, and what too few samples
 * can tell.
 *
 * <p>May import: plugin.model, report.summary, evidence, log.file, store, base.
 *
 * <p>Read first: {@link Comparison}.
 */
@NullMarked
package org.alphatrade.dryrun.engine.baseline;

import org.jspecify.annotations.NullMarked;
