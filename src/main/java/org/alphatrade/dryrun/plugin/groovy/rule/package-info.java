/**
 * How a declared detector makes incidents of records: each one, too many, too few, one after the other.
 *
 * <p>May import: plugin.groovy.spec and below.
 *
 * <p>Read first: {@link ScriptedDetector}.
 */
@NullMarked
package org.alphatrade.dryrun.plugin.groovy.rule;

import org.jspecify.annotations.NullMarked;
