/** Timestamps, durations in words, clocks. Leaf. */
package org.alphatrade.dryrun.time;
