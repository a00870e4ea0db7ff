/**
 * Text for people: cut by whole characters, made fit for a terminal, an exception in words, the name that was most
 * likely meant.
 *
 * <p>May import: nothing but the JDK.
 *
 * <p>Read first: {@link DidYouMean}.
 */
@NullMarked
package org.alphatrade.dryrun.base.text;

import org.jspecify.annotations.NullMarked;
