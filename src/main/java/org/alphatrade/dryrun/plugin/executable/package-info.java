/**
 * Plugins that are programs of their own: JSON in, JSON out, bounded in time and memory.
 *
 * <p>May import: plugin.check, plugin.model, report, store.journal, base.
 *
 * <p>Read first: {@link ExecutableProviders}.
 */
@NullMarked
package org.alphatrade.dryrun.plugin.executable;

import org.jspecify.annotations.NullMarked;
