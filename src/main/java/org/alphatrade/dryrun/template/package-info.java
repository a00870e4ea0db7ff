/** Reports written from template files. Imports report, plugin, leaves and spi; Pebble lives only here. */
package org.alphatrade.dryrun.template;
