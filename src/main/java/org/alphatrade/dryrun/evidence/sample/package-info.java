/**
 * What samples allow to say: exact and score intervals for rates and shares.
 *
 * <p>May import: the JDK.
 *
 * <p>Read first: {@link SampleInterval}.
 */
@NullMarked
package org.alphatrade.dryrun.evidence.sample;

import org.jspecify.annotations.NullMarked;
