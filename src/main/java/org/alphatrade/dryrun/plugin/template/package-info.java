/**
 * Reports written from template files. Pebble lives only here.
 *
 * <p>May import: plugin.model, report, base.
 *
 * <p>Read first: {@link TemplateReporter}.
 */
@NullMarked
package org.alphatrade.dryrun.plugin.template;

import org.jspecify.annotations.NullMarked;
