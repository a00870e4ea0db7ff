/** Options by theme, each turned into the part of a request that it is about. Imports rehearsal and below. */
package org.alphatrade.dryrun.cli.options;
