/** What stops a command, with its exit code. Leaf: imports the JDK only. */
package org.alphatrade.dryrun.failure;
