/** The folds: what logs, diary and performance show; incidents by fingerprint. Imports leaves and spi. */
package org.alphatrade.dryrun.evidence;
