/** The built-in detectors, through the same doors as anyone's. Imports leaves and spi. */
package org.alphatrade.dryrun.detect;
