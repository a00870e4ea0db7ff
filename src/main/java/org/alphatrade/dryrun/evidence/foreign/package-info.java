/**
 * Reports that other tools write, of tests (JUnit XML) and of scans (SARIF), as evidence for an objective. Whatever is wrong
 * with one is missing evidence with a sentence: nothing of it is guessed.
 *
 * <p>May import: base.
 *
 * <p>Read first: {@link ToolReports}.
 */
@NullMarked
package org.alphatrade.dryrun.evidence.foreign;

import org.jspecify.annotations.NullMarked;
