/**
 * Finds, checks and configures plugins: jars, service files, the drop folder, what the toolkit brings, and the
 * lock file.
 *
 * <p>May import: plugin.guard, plugin.check, plugin.model, base.
 *
 * <p>Read first: {@link PluginLoader}.
 */
@NullMarked
package org.alphatrade.dryrun.plugin.load;

import org.jspecify.annotations.NullMarked;
