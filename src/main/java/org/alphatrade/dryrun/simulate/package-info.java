/**
 * The simulated runtime, a program of its own with its own main class.
 *
 * <p>May import: base only.
 *
 * <p>Read first: {@link SimulatedRuntime}.
 */
@NullMarked
package org.alphatrade.dryrun.simulate;

import org.jspecify.annotations.NullMarked;
