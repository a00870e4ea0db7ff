/**
 * What is refused or rewritten while a script is compiled, and the compiler's complaints in the words of the
 * language.
 *
 * <p>May import: plugin.groovy.spec and below.
 *
 * <p>Read first: {@link ScriptCheck}.
 */
@NullMarked
package org.alphatrade.dryrun.plugin.groovy.check;

import org.jspecify.annotations.NullMarked;
