/** What a plugin sees: log records, observations, incidents, evidence, and the four doors to add one's own. */
package org.alphatrade.dryrun.spi;
