package org.alphatrade.dryrun.cli.command;

import org.alphatrade.dryrun.cli.options.CommonOptions;
import org.alphatrade.dryrun.cli.options.PacketCommandOptions;
import org.alphatrade.dryrun.cli.options.PacketingOptions;
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
final class PacketCommand implements Subcommand {
    @Mixin(name = "What is done")
    PacketCommandOptions work;

    @Mixin(name = "The packet, to build one")
    PacketingOptions packet;

    @Mixin(name = "General")
    CommonOptions general;

    @Override
    public int start(Invocation invocation) {
        return invocation.rehearsal().packet(work.job(packet.whenNamed(), general.debug()), invocation.console());
    }
}
