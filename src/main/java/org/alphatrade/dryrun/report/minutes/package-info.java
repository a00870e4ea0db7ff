/**
 * The minutes a run is closed with.
 *
 * <p>May import: report.backlog, report.summary, report.markdown, base.
 *
 * <p>Read first: {@link WrapUpMinutes}.
 */
@NullMarked
package org.alphatrade.dryrun.report.minutes;

import org.jspecify.annotations.NullMarked;
