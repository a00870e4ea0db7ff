/**
 * What stands between the braces of detector, classifier, objective and reporter.
 *
 * <p>May import: plugin.groovy.scope, plugin.groovy.value, base.
 *
 * <p>Read first: {@link DetectorSpec}.
 */
@NullMarked
package org.alphatrade.dryrun.plugin.groovy.spec;

import org.jspecify.annotations.NullMarked;
