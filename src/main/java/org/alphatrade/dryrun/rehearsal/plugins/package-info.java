/**
 * What is done with plugins beside running them: list, check, try, scaffold, pin.
 *
 * <p>May import: rehearsal.audit, rehearsal.verdict, engine.trial, plugin, base.
 *
 * <p>Read first: {@link PluginUseCase}.
 */
@NullMarked
package org.alphatrade.dryrun.rehearsal.plugins;

import org.jspecify.annotations.NullMarked;
