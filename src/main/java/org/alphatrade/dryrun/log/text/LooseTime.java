package org.alphatrade.dryrun.log.text;

/**
 * A time that stands anywhere in a line.
 *
 * @param nanos nanoseconds since the epoch
 * @param begin where it begins
 * @param end where it ends
 */
record LooseTime(long nanos, int begin, int end) {}
