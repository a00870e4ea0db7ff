package org.alphatrade.dryrun.rehearsal.plugins;

import java.util.List;
import org.alphatrade.dryrun.rehearsal.request.Console;

/** The commands to type next. */
final class UsageHints {
    private UsageHints() {}

    static void print(Console console, List<String> commands) {
        console.out().println();
        console.out().println("Next:");
        commands.forEach(command -> console.out().println("  " + command));
    }
}
