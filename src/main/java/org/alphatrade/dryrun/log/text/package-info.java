/**
 * Lines of plain text: a time and a level in the layouts of the usual libraries, logfmt, syslog.
 *
 * <p>May import: log.json and below.
 *
 * <p>Read first: {@link TextRecordParser}.
 */
package org.alphatrade.dryrun.log.text;
