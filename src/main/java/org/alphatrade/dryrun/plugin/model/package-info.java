/**
 * What the host knows of a plugin: its kind, its origin, what is wrong with it, what it cost.
 *
 * <p>May import: base.
 *
 * <p>Read first: {@link LoadedPlugin}.
 */
@NullMarked
package org.alphatrade.dryrun.plugin.model;

import org.jspecify.annotations.NullMarked;
