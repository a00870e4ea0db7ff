/**
 * Figures over log records: numbers of a field, counted in fixed buckets and windows, as folds whose merge is addition.
 * However the records are split and ordered, the figures are the same.
 *
 * <p>May import: base.
 *
 * <p>Read first: {@link FigureFold}.
 */
@NullMarked
package org.alphatrade.dryrun.evidence.figure;

import org.jspecify.annotations.NullMarked;
