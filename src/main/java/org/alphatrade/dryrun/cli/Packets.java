package org.alphatrade.dryrun.cli;

import org.alphatrade.dryrun.cli.options.BundleOptions;
import org.alphatrade.dryrun.cli.options.General;
import org.alphatrade.dryrun.cli.options.PacketWork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Build, list or verify an evidence packet. */
@Command(
        name = "packet",
        header = "Build, list or verify an evidence packet.",
        customSynopsis = "build|list|verify PATH [OPTIONS]",
        footer = {
            "Examples:",
            "  @|bold NAME build artifacts/final_dry_run/20260102T030405Z --packet-dir packet|@",
            "  @|bold NAME verify packet.tar.gz|@"
        })
final class Packets implements Subcommand {
    @Mixin(name = "What is done")
    PacketWork work;

    @Mixin(name = "The packet, to build one")
    BundleOptions packet;

    @Mixin(name = "General")
    General general;

    @Override
    public int start(Invocation invocation) {
        return invocation.rehearsal().packet(work.job(packet.whenNamed(), general.debug()), invocation.console());
    }
}
