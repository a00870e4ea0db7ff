/** Judges evidence that exists. Imports pipeline and below. */
package org.alphatrade.dryrun.audit;
