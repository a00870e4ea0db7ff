/**
 * Compiles scripts statically and keeps the classes on disk.
 *
 * <p>May import: plugin.groovy.check and below.
 *
 * <p>Read first: {@link ScriptCompiler}.
 */
@NullMarked
package org.alphatrade.dryrun.plugin.groovy.compile;

import org.jspecify.annotations.NullMarked;
