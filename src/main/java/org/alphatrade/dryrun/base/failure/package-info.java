/**
 * What stops a command: a message for its user and an exit code.
 *
 * <p>May import: nothing but the JDK.
 *
 * <p>Read first: {@link Failure}.
 */
package org.alphatrade.dryrun.base.failure;
