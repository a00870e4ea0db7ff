/**
 * The review brief a board decides from, and the summary as Markdown.
 *
 * <p>May import: report.summary, report.minutes, report.markdown, base.
 *
 * <p>Read first: {@link ReviewBrief}.
 */
@NullMarked
package org.alphatrade.dryrun.report.brief;

import org.jspecify.annotations.NullMarked;
