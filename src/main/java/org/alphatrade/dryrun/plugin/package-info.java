/** Finds, checks, configures and isolates plugins. Imports leaves and spi. */
package org.alphatrade.dryrun.plugin;
