/**
 * The fold of the log records: levels, events, silences, uptime.
 *
 * <p>May import: evidence, base.
 *
 * <p>Read first: {@link LogFold}.
 */
@NullMarked
package org.alphatrade.dryrun.evidence.log;

import org.jspecify.annotations.NullMarked;
