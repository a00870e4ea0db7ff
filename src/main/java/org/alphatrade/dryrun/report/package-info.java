/** The summary tree and everything written from it. Imports leaves and spi. */
package org.alphatrade.dryrun.report;
