/**
 * Help texts: made from the options at build time, and read back at once.
 *
 * <p>May import: cli.command.
 *
 * <p>Read first: {@link PrebuiltHelp}.
 */
@NullMarked
package org.alphatrade.dryrun.cli.help;

import org.jspecify.annotations.NullMarked;
