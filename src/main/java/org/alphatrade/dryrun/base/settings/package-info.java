/**
 * The settings of a run: their names, types and texts, written once for the command line, the journal and the
 * plugins.
 *
 * <p>May import: base.text, base.time.
 *
 * <p>Read first: {@link RunSettings}.
 */
@NullMarked
package org.alphatrade.dryrun.base.settings;

import org.jspecify.annotations.NullMarked;
