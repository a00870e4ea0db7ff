/**
 * Incidents that are the same once numbers and ids are folded away, counted exactly however the input was split.
 *
 * <p>May import: evidence, base.
 *
 * <p>Read first: {@link IncidentFold}.
 */
@NullMarked
package org.alphatrade.dryrun.evidence.incident;

import org.jspecify.annotations.NullMarked;
