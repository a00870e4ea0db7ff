/** The evidence packet: directory, archive, manifest. Imports leaves and spi. */
package org.alphatrade.dryrun.packet;
