/**
 * Shows records and observations to the detectors that want them, in the order of writing. The same for a live run
 * and for an audit.
 *
 * <p>May import: plugin.guard, log, base.
 *
 * <p>Read first: {@link DetectorPipeline}.
 */
@NullMarked
package org.alphatrade.dryrun.engine.judge;

import org.jspecify.annotations.NullMarked;
