/** The simulated runtime, a program of its own. Imports leaves. */
package org.alphatrade.dryrun.simulate;
