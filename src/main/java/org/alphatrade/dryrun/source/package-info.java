/** Log bytes to records: shaping, batches, formats, traces, files. Imports leaves and spi. */
package org.alphatrade.dryrun.source;
