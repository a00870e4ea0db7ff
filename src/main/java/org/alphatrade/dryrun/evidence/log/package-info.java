/**
 * The fold of the log records: levels, events, silences, uptime.
 *
 * <p>May import: evidence, base.
 *
 * <p>Read first: {@link LogFold}.
 */
package org.alphatrade.dryrun.evidence.log;
