/**
 * Lines of plain text: a time and a level in the layouts of the usual libraries, logfmt, syslog.
 *
 * <p>May import: log.json and below.
 *
 * <p>Read first: {@link TextRecordParser}.
 */
@NullMarked
package org.alphatrade.dryrun.log.text;

import org.jspecify.annotations.NullMarked;
