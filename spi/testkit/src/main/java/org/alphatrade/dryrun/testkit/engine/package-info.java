/**
 * The door between the test kits and the runner that does their work when tests run: the runner registers a
 * {@link org.alphatrade.dryrun.testkit.engine.TrialEngine}. Tests of plugins have no use for it. Imports spi alone; begin
 * with {@code TrialEngine}.
 */
@NullMarked
package org.alphatrade.dryrun.testkit.engine;

import org.jspecify.annotations.NullMarked;
