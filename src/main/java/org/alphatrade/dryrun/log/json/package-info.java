/**
 * Lines that are JSON objects: read from any log, and written as records of the structured log.
 *
 * <p>May import: log.fast and below.
 *
 * <p>Read first: {@link JsonRecordParser}.
 */
@NullMarked
package org.alphatrade.dryrun.log.json;

import org.jspecify.annotations.NullMarked;
