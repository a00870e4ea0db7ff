/**
 * Evidence that exists, judged: what audit, review and the end of a run share.
 *
 * <p>May import: rehearsal.verdict, rehearsal.layout, engine, base.
 *
 * <p>Read first: {@link AuditUseCase}.
 */
@NullMarked
package org.alphatrade.dryrun.rehearsal.audit;

import org.jspecify.annotations.NullMarked;
