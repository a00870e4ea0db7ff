/**
 * The values and words that scripts write: named arguments, patterns, comparisons, options, complaints with their
 * lines.
 *
 * <p>May import: plugin.groovy.loading, plugin.model, base.
 *
 * <p>Read first: {@link ScriptValues}.
 */
@NullMarked
package org.alphatrade.dryrun.plugin.groovy.value;

import org.jspecify.annotations.NullMarked;
