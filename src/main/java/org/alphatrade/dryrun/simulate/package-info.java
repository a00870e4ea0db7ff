/** The simulated runtime, a program of its own with its own main class. Imports leaves. */
package org.alphatrade.dryrun.simulate;
