/** What a run writes: log segments, journal, incidents, progress. Imports leaves and spi. */
package org.alphatrade.dryrun.store;
