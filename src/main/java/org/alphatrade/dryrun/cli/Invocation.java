package org.alphatrade.dryrun.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.alphatrade.dryrun.rehearsal.Console;
import org.alphatrade.dryrun.rehearsal.Rehearsal;

/**
 * What a command is started with beside its options.
 *
 * @param usageName what the user typed to get here
 * @param command what stands after {@code --}, or the configuration's command; empty when there is neither
 * @param bare whether there was no argument and no configuration at all
 * @param useCases the use cases
 * @param console where to read and write
 */
record Invocation(
        String usageName, Optional<List<String>> command, boolean bare, Supplier<Rehearsal> useCases, Console console) {
    Rehearsal rehearsal() {
        return useCases.get();
    }
}
