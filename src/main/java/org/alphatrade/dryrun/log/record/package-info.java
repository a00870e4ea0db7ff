/**
 * A batch of records: the bytes, the index that says where their parts stand, the view that decodes what is asked,
 * and levels.
 *
 * <p>May import: log.scan, base.
 *
 * <p>Read first: {@link RecordBatch}.
 */
@NullMarked
package org.alphatrade.dryrun.log.record;

import org.jspecify.annotations.NullMarked;
