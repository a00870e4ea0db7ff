/**
 * What summary.json holds as records, from evidence or from a bundle on disk, written as a tree once.
 *
 * <p>May import: report.entry, report.markdown, report.tree, base.
 *
 * <p>Read first: {@link RunSummary}.
 */
@NullMarked
package org.alphatrade.dryrun.report.summary;

import org.jspecify.annotations.NullMarked;
