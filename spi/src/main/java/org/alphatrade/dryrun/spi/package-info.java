/**
 * What a plugin sees: log records, observations, incidents, evidence, and the four doors to add one's own. Needs the JDK
 * alone. What the host hands out are interfaces that only it implements, so that they can grow; what a plugin hands back
 * is made by a factory or a builder. Nothing is null unless it says so. Begin with {@link
 * org.alphatrade.dryrun.spi.Detector}; {@link org.alphatrade.dryrun.spi.Stability} says what can be relied on.
 */
@NullMarked
package org.alphatrade.dryrun.spi;

import org.jspecify.annotations.NullMarked;
