/**
 * Stack traces and crash reports of many languages, put together from their lines.
 *
 * <p>May import: log.record, log.scan, base.
 *
 * <p>Read first: {@link TraceAssembler}.
 */
@NullMarked
package org.alphatrade.dryrun.log.trace;

import org.jspecify.annotations.NullMarked;
