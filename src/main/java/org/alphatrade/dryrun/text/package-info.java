/** Texts of unknown origin, cut and made fit for one line. Imports nothing. */
package org.alphatrade.dryrun.text;
