/**
 * The live run: the runtime supervised, its evidence watched, its end put in order.
 *
 * <p>May import: engine.live.capture, engine.live.process, engine.judge, plugin.check, evidence, log, store, base.
 *
 * <p>Read first: {@link Supervisor}.
 */
@NullMarked
package org.alphatrade.dryrun.engine.live;

import org.jspecify.annotations.NullMarked;
