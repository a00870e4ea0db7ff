/**
 * The commands, a class each: options to a request, a request to a use case. picocli lives only in this room.
 *
 * <p>May import: cli.options, rehearsal, base.
 *
 * <p>Read first: {@link OrchestrateCommand}.
 */
@NullMarked
package org.alphatrade.dryrun.cli.command;

import org.jspecify.annotations.NullMarked;
