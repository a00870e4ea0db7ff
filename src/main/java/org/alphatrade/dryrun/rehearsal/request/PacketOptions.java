package org.alphatrade.dryrun.rehearsal.request;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * The evidence packet.
 *
 * @param enabled whether there is one
 * @param directory where it is laid out; empty for the default of the mode
 * @param archive the archive made of it; empty for the default of the mode
 * @param skipRaw whether logs, diary and performance file are left out of it
 */
public record PacketOptions(boolean enabled, Optional<Path> directory, Optional<Path> archive, boolean skipRaw) {
    public PacketOptions {
        Objects.requireNonNull(directory, "directory");
        Objects.requireNonNull(archive, "archive");
    }
}
