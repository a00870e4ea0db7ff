/**
 * Text from anywhere made safe to stand in Markdown.
 *
 * <p>May import: base.
 *
 * <p>Read first: {@link MarkdownEscaper}.
 */
@NullMarked
package org.alphatrade.dryrun.report.markdown;

import org.jspecify.annotations.NullMarked;
