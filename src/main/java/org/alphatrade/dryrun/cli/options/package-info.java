/**
 * The options of commands, in groups that several commands share.
 *
 * <p>May import: cli.options.mark, rehearsal.request, base.
 *
 * <p>Read first: {@link LiveOptions}.
 */
@NullMarked
package org.alphatrade.dryrun.cli.options;

import org.jspecify.annotations.NullMarked;
