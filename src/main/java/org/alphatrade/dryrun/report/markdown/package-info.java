/**
 * Text from anywhere made safe to stand in Markdown.
 *
 * <p>May import: base.
 *
 * <p>Read first: {@link MarkdownEscaper}.
 */
package org.alphatrade.dryrun.report.markdown;
