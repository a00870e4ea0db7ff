/** Runs the runtime and its capture, live. Imports pipeline and below. */
package org.alphatrade.dryrun.supervise;
