/**
 * The entries of a summary's lists: incidents, findings, issues, objectives, follow-ups.
 *
 * <p>May import: report.tree, base.
 *
 * <p>Read first: {@link ListedIncident}.
 */
@NullMarked
package org.alphatrade.dryrun.report.entry;

import org.jspecify.annotations.NullMarked;
