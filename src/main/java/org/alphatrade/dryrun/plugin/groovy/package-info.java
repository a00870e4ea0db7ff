/**
 * Plugins written in Groovy, from a script file to providers. Groovy lives only in this room's groovy drawers.
 *
 * <p>May import: the drawers below plugin.groovy, plugin.model, base.
 *
 * <p>Read first: {@link ScriptReader}.
 */
@NullMarked
package org.alphatrade.dryrun.plugin.groovy;

import org.jspecify.annotations.NullMarked;
