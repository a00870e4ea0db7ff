/**
 * From judged evidence to the artefacts that say so.
 *
 * <p>May import: rehearsal.layout, engine, plugin, report, evidence, base.
 *
 * <p>Read first: {@link JudgedEvidence}.
 */
@NullMarked
package org.alphatrade.dryrun.rehearsal.verdict;

import org.jspecify.annotations.NullMarked;
