package org.alphatrade.dryrun.cli.command;

import org.alphatrade.dryrun.cli.parse.OptionValues;
import picocli.CommandLine;

/** Makes the model of a command: its options with their names and descriptions, which {@link OptionValues} fills. */
public final class TypeConverters {
    private TypeConverters() {}

    public static CommandLine line(Subcommand command) {
        return new CommandLine(command).setExpandAtFiles(false).setInterpolateVariables(false);
    }
}
