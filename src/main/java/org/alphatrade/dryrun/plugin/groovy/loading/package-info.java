/**
 * The class loaders of scripts: what they see of the host, and what Groovy may keep of them.
 *
 * <p>May import: base.
 *
 * <p>Read first: {@link ScriptClassLoader}.
 */
@NullMarked
package org.alphatrade.dryrun.plugin.groovy.loading;

import org.jspecify.annotations.NullMarked;
