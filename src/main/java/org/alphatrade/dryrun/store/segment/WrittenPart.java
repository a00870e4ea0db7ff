package org.alphatrade.dryrun.store.segment;

import java.nio.file.Path;

/**
 * One part of a log, and what was written of it so far.
 *
 * @param role {@code structured} or {@code raw}
 */
public record WrittenPart(String role, Path path, WrittenBytes written) {}
