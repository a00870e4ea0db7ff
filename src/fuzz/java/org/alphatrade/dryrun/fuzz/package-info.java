/** Fuzzers of everything that reads bytes somebody else wrote; {@code scripts/long-suite} runs them. */
package org.alphatrade.dryrun.fuzz;
