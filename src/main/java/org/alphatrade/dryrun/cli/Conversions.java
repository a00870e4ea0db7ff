package org.alphatrade.dryrun.cli;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.alphatrade.dryrun.cli.options.Ratio;
import org.alphatrade.dryrun.time.Durations;
import picocli.CommandLine;

/** Turns the text that {@link ValueForm} has checked into values. */
final class Conversions {
    private Conversions() {}

    static CommandLine register(CommandLine line) {
        return line.registerConverter(Duration.class, Durations::parse)
                .registerConverter(Ratio.class, text -> new Ratio(Double.parseDouble(text)))
                .registerConverter(OptionalDouble.class, text -> OptionalDouble.of(Double.parseDouble(text)))
                .registerConverter(OptionalInt.class, text -> OptionalInt.of(Integer.parseInt(text)));
    }

    /** Returns a command that takes what users type and nothing more. */
    static CommandLine line(Subcommand command) {
        return register(new CommandLine(command))
                .setExpandAtFiles(false)
                .setInterpolateVariables(false)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }
}
