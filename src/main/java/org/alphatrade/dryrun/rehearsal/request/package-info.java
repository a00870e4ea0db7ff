/**
 * What a use case is asked for: values that the command line fills and nothing else needs to know.
 *
 * <p>May import: base, spi and what the rooms report and evidence ask for.
 *
 * <p>Read first: {@link RunRequest}.
 */
@NullMarked
package org.alphatrade.dryrun.rehearsal.request;

import org.jspecify.annotations.NullMarked;
