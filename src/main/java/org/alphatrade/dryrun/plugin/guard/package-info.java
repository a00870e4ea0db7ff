/**
 * The walls around other people's code: a plugin that throws, hangs or talks nonsense is an incident, never the
 * end of a run.
 *
 * <p>May import: plugin.model, base.
 *
 * <p>Read first: {@link GuardedDetector}.
 */
@NullMarked
package org.alphatrade.dryrun.plugin.guard;

import org.jspecify.annotations.NullMarked;
