package org.alphatrade.dryrun.rehearsal;

import java.util.List;

/** The commands to type next. */
final class NextSteps {
    private NextSteps() {}

    static void print(Console console, List<String> commands) {
        console.out().println();
        console.out().println("Next:");
        commands.forEach(command -> console.out().println("  " + command));
    }
}
