/**
 * The quick way through records that the harness wrote itself. Equal to the general way by property tests, and
 * nothing else.
 *
 * <p>May import: log.field, log.record, log.scan, base.
 *
 * <p>Read first: {@link CanonicalRecordParser}.
 */
@NullMarked
package org.alphatrade.dryrun.log.fast;

import org.jspecify.annotations.NullMarked;
