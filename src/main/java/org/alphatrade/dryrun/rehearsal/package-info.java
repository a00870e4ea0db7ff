/** The use cases that commands start: run, audit, sign-off, reports. Imports the drivers and below. */
package org.alphatrade.dryrun.rehearsal;
