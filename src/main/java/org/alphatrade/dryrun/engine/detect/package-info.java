/**
 * The built-in detectors, through the same doors as anyone's.
 *
 * <p>May import: spi and base only.
 *
 * <p>Read first: {@link LevelsDetector}.
 */
@NullMarked
package org.alphatrade.dryrun.engine.detect;

import org.jspecify.annotations.NullMarked;
