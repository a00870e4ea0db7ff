/**
 * Finding things in bytes: line ends, literals, many words at once, and whether a line can begin a stack trace at
 * all.
 *
 * <p>May import: base.
 *
 * <p>Read first: {@link MultiLiteralScanner}.
 */
@NullMarked
package org.alphatrade.dryrun.log.scan;

import org.jspecify.annotations.NullMarked;
