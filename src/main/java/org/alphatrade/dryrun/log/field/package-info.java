/**
 * What a logged JSON object says about itself: when, how bad, what; under the keys and in the layouts of the usual
 * libraries.
 *
 * <p>May import: log.record, log.scan, base.
 *
 * <p>Read first: {@link FieldExtractor}.
 */
@NullMarked
package org.alphatrade.dryrun.log.field;

import org.jspecify.annotations.NullMarked;
