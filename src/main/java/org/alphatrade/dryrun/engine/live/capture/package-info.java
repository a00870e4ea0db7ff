/**
 * Lines in, evidence on disk, and the judge behind it that the pump never waits for.
 *
 * <p>May import: engine.judge, evidence, log, store, base.
 *
 * <p>Read first: {@link LogPump}.
 */
@NullMarked
package org.alphatrade.dryrun.engine.live.capture;

import org.jspecify.annotations.NullMarked;
