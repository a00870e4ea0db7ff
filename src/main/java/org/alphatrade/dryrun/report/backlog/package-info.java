/**
 * What a run left to be done, worst first, as Markdown, JSON and CSV.
 *
 * <p>May import: report.summary, report.markdown, base.
 *
 * <p>Read first: {@link BacklogReport}.
 */
@NullMarked
package org.alphatrade.dryrun.report.backlog;

import org.jspecify.annotations.NullMarked;
