/**
 * Log files: which ones are meant, what each is, and their lines in chunks that workers parse in any order.
 *
 * <p>May import: log and below.
 *
 * <p>Read first: {@link LogReader}.
 */
@NullMarked
package org.alphatrade.dryrun.log.file;

import org.jspecify.annotations.NullMarked;
