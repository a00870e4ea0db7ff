/**
 * Tries plugins on a few records: what the test kit and the checks of plugin files rest on.
 *
 * <p>May import: engine.judge, plugin, evidence, report, base.
 *
 * <p>Read first: {@link Trial}.
 */
@NullMarked
package org.alphatrade.dryrun.engine.trial;

import org.jspecify.annotations.NullMarked;
