package org.alphatrade.dryrun.rehearsal.plugins;

import java.io.PrintStream;
import java.util.List;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.Severity;

/** What the commands for plugins print alike. */
final class PluginOutput {
    private static final int LONGEST = 300;

    private final UserConsole console;

    PluginOutput(UserConsole console) {
        this.console = console;
    }

    PrintStream out() {
        return console.out();
    }

    /** Prints each problem, and below it the line that has it with a mark at the column. */
    void problems(List<Finding> problems) {
        for (Finding problem : problems) {
            String excerpt = String.valueOf(problem.metadata().getOrDefault("excerpt", ""));
            if (!excerpt.isBlank() && problem.metadata().get("column") instanceof Integer column) {
                placed(problem.message(), excerpt, column);
            } else {
                problem(problem.message());
            }
        }
    }

    private void placed(String message, String excerpt, int column) {
        problem(message.substring(0, Math.max(0, message.lastIndexOf(" | " + excerpt.strip()))));
        int indent = excerpt.length() - excerpt.stripLeading().length();
        console.err().println("    " + Text.visible(excerpt.strip(), LONGEST));
        if (column > indent) {
            console.err().println("    " + " ".repeat(column - 1 - indent) + "^");
        }
    }

    private void problem(String message) {
        console.err().println(paint("31", "problem") + "  " + message);
    }

    String severity(Severity severity) {
        String word = String.format("%-4s", severity.word());
        return switch (severity) {
            case FAIL -> paint("31", word);
            case WARN -> paint("33", word);
            case PASS -> paint("32", word);
        };
    }

    String bold(String text) {
        return paint("1", text);
    }

    String paint(String code, String text) {
        return console.colour() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    static String counted(long number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
