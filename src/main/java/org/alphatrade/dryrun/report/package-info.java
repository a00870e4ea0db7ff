/**
 * The report formats that come with the toolkit, through the same door as anyone's.
 *
 * <p>May import: the drawers of this room; base.
 *
 * <p>Read first: {@link BuiltInReporters}.
 */
@NullMarked
package org.alphatrade.dryrun.report;

import org.jspecify.annotations.NullMarked;
