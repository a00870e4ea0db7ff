package org.alphatrade.dryrun.rehearsal.plugins;

import java.util.List;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;

/** The commands to type next. */
final class UsageHints {
    private UsageHints() {}

    static void print(UserConsole console, List<String> commands) {
        console.out().println();
        console.out().println("Next:");
        commands.forEach(command -> console.out().println("  " + command));
    }
}
