/**
 * The runtime as a process tree: started, measured, signalled, and ended with all its descendants.
 *
 * <p>May import: base.
 *
 * <p>Read first: {@link ProcessLauncher}.
 */
@NullMarked
package org.alphatrade.dryrun.engine.live.process;

import org.jspecify.annotations.NullMarked;
