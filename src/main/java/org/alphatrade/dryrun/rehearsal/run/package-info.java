/**
 * A rehearsal from its first line to its last artefact.
 *
 * <p>May import: rehearsal.audit, rehearsal.verdict, engine, store, base.
 *
 * <p>Read first: {@link RunUseCase}.
 */
@NullMarked
package org.alphatrade.dryrun.rehearsal.run;

import org.jspecify.annotations.NullMarked;
