/**
 * Tests for plugins, usable from any test framework: the plugin is run as a rehearsal runs it. Compiles against spi alone;
 * when tests run, the runner must be on their class path. Begin with {@link
 * org.alphatrade.dryrun.testkit.DetectorTestKit}.
 */
@NullMarked
package org.alphatrade.dryrun.testkit;

import org.jspecify.annotations.NullMarked;
