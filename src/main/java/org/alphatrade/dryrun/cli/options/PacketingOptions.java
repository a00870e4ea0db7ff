package org.alphatrade.dryrun.cli.options;

import java.nio.file.Path;
import java.util.Optional;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.rehearsal.request.PacketOptions;
import picocli.CommandLine.Option;

/** The evidence packet. */
public final class PacketingOptions {
    @Option(names = "--packet-dir", paramLabel = "DIR", description = "Lay the evidence packet out here.")
    Optional<Path> directory;

    @Option(names = "--packet-archive", paramLabel = "FILE", description = "Pack it into this .tar.gz.")
    Optional<Path> archive;

    @Option(names = "--packet-skip-raw", description = "Leave logs, diary and performance file out of it.")
    boolean skipRaw;

    /** Returns the packet of the orchestrator, which makes one unless told otherwise. */
    public PacketOptions always(boolean enabled) {
        return new PacketOptions(enabled, directory, archive, skipRaw);
    }

    /** Returns the packet of a command that makes one only when it is named. */
    public PacketOptions whenNamed() {
        if (directory.isEmpty() && archive.isPresent()) {
            throw Failure.usage("--packet-archive \"" + archive.get() + "\" needs --packet-dir DIR");
        }
        if (directory.isEmpty() && skipRaw) {
            throw Failure.usage("--packet-skip-raw needs --packet-dir DIR");
        }
        return new PacketOptions(directory.isPresent(), directory, archive, skipRaw);
    }
}
