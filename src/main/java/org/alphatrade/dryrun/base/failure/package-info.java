/**
 * What stops a command: a message for its user and an exit code.
 *
 * <p>May import: nothing but the JDK.
 *
 * <p>Read first: {@link Failure}.
 */
@NullMarked
package org.alphatrade.dryrun.base.failure;

import org.jspecify.annotations.NullMarked;
