/**
 * What the closures of a script see: a record, a trace, the evidence, the time, a report.
 *
 * <p>May import: plugin.groovy.value, report, base.
 *
 * <p>Read first: {@link RecordScope}.
 */
@NullMarked
package org.alphatrade.dryrun.plugin.groovy.scope;

import org.jspecify.annotations.NullMarked;
