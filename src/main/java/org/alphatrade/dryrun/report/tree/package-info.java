/**
 * Values as JSON has them, believed no more than a file from disk deserves: stated, missing, or not what was
 * expected.
 *
 * <p>May import: base.
 *
 * <p>Read first: {@link JsonTrees}.
 */
@NullMarked
package org.alphatrade.dryrun.report.tree;

import org.jspecify.annotations.NullMarked;
