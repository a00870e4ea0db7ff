package org.alphatrade.dryrun.cli.options;

import java.nio.file.Path;
import java.util.Locale;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.cli.options.mark.OneOf;
import org.alphatrade.dryrun.rehearsal.request.PacketJob;
import org.alphatrade.dryrun.rehearsal.request.PacketOptions;
import picocli.CommandLine.Parameters;

/** What is done, and with which run or packet. */
public final class PacketCommandOptions {
    @OneOf({"build", "list", "verify"})
    @Parameters(index = "0", paramLabel = "build|list|verify", description = "What is done.")
    String action;

    @Parameters(
            index = "1",
            paramLabel = "PATH",
            description = "The run's directory to build a packet of; else the packet, a directory or .tar.gz.")
    Path subject;

    public PacketJob job(PacketOptions packet, boolean debug) {
        boolean build = action.equals("build");
        if (build && packet.directory().isEmpty()) {
            throw Failure.usage("build needs --packet-dir DIR");
        }
        if (!build && packet.directory().isPresent()) {
            throw Failure.usage("--packet-dir \"" + packet.directory().get() + "\" is for build, not for " + action);
        }
        return new PacketJob(PacketJob.Action.valueOf(action.toUpperCase(Locale.ROOT)), subject, packet, debug);
    }
}
