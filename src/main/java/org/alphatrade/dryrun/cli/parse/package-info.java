/**
 * From words to checked values: the command line, dry-run.yaml, durations, ratios, shell words.
 *
 * <p>May import: cli.command, cli.options, base.
 *
 * <p>Read first: {@link ArgumentParser}.
 */
@NullMarked
package org.alphatrade.dryrun.cli.parse;

import org.jspecify.annotations.NullMarked;
