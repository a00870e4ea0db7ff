/**
 * What every brief says first, the names a brief may use, and what nobody judged.
 *
 * <p>May import: report.summary and below.
 *
 * <p>Read first: {@link Headline}.
 */
@NullMarked
package org.alphatrade.dryrun.report.headline;

import org.jspecify.annotations.NullMarked;
