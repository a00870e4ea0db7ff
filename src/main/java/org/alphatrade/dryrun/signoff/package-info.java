/** Criteria to findings, statuses to a verdict. Imports leaves and spi. */
package org.alphatrade.dryrun.signoff;
