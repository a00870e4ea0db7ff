/** Plugins that are programs of their own: JSON in, JSON out, bounded in time and memory. */
package org.alphatrade.dryrun.executable;
