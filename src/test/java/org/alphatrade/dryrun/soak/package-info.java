/**
 * The soak: real runs of the packaged program against a child that knows exactly what it wrote, proven by counting. Started
 * by {@code scripts/soak}.
 */
package org.alphatrade.dryrun.soak;
