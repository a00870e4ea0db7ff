/** Tests for plugins, usable from any test framework: the plugin is run as a rehearsal runs it. Imports pipeline and spi. */
package org.alphatrade.dryrun.testkit;
