/** The commands; picocli lives only here. Imports rehearsal and below. */
package org.alphatrade.dryrun.cli;
