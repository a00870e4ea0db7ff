package org.alphatrade.dryrun.cli.command;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.alphatrade.dryrun.base.time.Durations;
import org.alphatrade.dryrun.cli.options.mark.Ratio;
import org.alphatrade.dryrun.cli.parse.OptionValueParser;
import picocli.CommandLine;

/** Turns the text that {@link OptionValueParser} has checked into values. */
public final class TypeConverters {
    private TypeConverters() {}

    static CommandLine register(CommandLine line) {
        return line.registerConverter(Duration.class, Durations::parse)
                .registerConverter(Ratio.class, text -> new Ratio(Double.parseDouble(text)))
                .registerConverter(OptionalDouble.class, text -> OptionalDouble.of(Double.parseDouble(text)))
                .registerConverter(OptionalInt.class, text -> OptionalInt.of(Integer.parseInt(text)));
    }

    /** Returns a command that takes what users type and nothing more. */
    public static CommandLine line(Subcommand command) {
        return register(new CommandLine(command))
                .setExpandAtFiles(false)
                .setInterpolateVariables(false)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }
}
