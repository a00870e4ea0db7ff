/**
 * JSON and YAML in and out. Jackson is seen only here; the byte scanner that the hot paths use stands beside it.
 *
 * <p>May import: base.text.
 *
 * <p>Read first: {@link Json}.
 */
@NullMarked
package org.alphatrade.dryrun.base.json;

import org.jspecify.annotations.NullMarked;
