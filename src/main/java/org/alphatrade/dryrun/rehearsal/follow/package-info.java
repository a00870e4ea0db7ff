/**
 * What comes after a run, or beside it: watch, review, explain, compare, packet, minutes, backlog.
 *
 * <p>May import: rehearsal.audit, rehearsal.verdict, engine.baseline, report, store, base.
 *
 * <p>Read first: {@link WatchUseCase}.
 */
@NullMarked
package org.alphatrade.dryrun.rehearsal.follow;

import org.jspecify.annotations.NullMarked;
