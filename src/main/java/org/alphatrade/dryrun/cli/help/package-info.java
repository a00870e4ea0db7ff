/**
 * Help texts: made from the options at build time, and read back at once.
 *
 * <p>May import: cli.command.
 *
 * <p>Read first: {@link PrebuiltHelp}.
 */
package org.alphatrade.dryrun.cli.help;
