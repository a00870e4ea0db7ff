package org.alphatrade.dryrun.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.alphatrade.dryrun.rehearsal.UseCases;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;

/**
 * What a command is started with beside its options.
 *
 * @param usageName what the user typed to get here
 * @param command what stands after {@code --}, or the configuration's command; empty when there is neither
 * @param bare whether there was no argument and no configuration at all
 * @param useCases the use cases
 * @param console where to read and write
 */
public record Invocation(
        String usageName,
        Optional<List<String>> command,
        boolean bare,
        Supplier<UseCases> useCases,
        UserConsole console) {
    UseCases rehearsal() {
        return useCases.get();
    }
}
