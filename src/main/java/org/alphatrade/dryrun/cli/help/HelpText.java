package org.alphatrade.dryrun.cli.help;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.cli.command.CommandTable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The help of a command: usage, options under headings, examples, exit codes; 100 columns at most. */
public final class HelpText {
    private static final int WIDTH = 100;
    private static final int COLUMN = 36;
    private static final String FIRST_SECTION = "Where things go";

    private final Ansi ansi;
    private final StringBuilder out = new StringBuilder();

    private HelpText(boolean colour) {
        this.ansi = colour ? Ansi.ON : Ansi.OFF;
    }

    public static String of(CommandLine line, String usageName, boolean colour) {
        return new HelpText(colour).render(line.getCommandSpec(), usageName);
    }

    /** Returns the help of {@code emp} itself, by the name it was started by. */
    public static String commands(String program, boolean colour) {
        HelpText help = new HelpText(colour);
        help.bold("Usage: " + program + " COMMAND [OPTIONS]")
                .line("")
                .line("Rehearse a trading runtime, keep the evidence, judge it honestly.");
        help.line("").bold("Commands");
        for (CommandTable command : CommandTable.values()) {
            CommandSpec spec = command.line().getCommandSpec();
            help.entry(command.word(), spec.usageMessage().header()[0] + " [" + command.alias() + "]");
        }
        help.entry("completion bash|zsh", "Print a completion script: source <(emp completion bash)");
        help.entry("help COMMAND", "Show the help of a command; the same as COMMAND --help.");
        help.entry("--version", "Show the version.");
        help.line("").line("In brackets: the JBang alias, as in jbang final-dry-run@alphatrade --help.");
        return help.exits().out.toString();
    }

    private String render(CommandSpec spec, String usageName) {
        String usage = usageName + " " + String.join(" ", spec.usageMessage().customSynopsis());
        bold("Usage: " + usage).line("");
        line(spec.usageMessage().header()[0]).line("");
        spec.positionalParameters().forEach(one -> entry(one.paramLabel(), String.join("", one.description())));
        sections(spec).forEach((heading, options) -> {
            if (options.isEmpty()) {
                return;
            }
            bold(heading);
            options.forEach(this::option);
            line("");
        });
        line("TIME is a number in the unit that the option names, or text: 90s, 2h 30m, PT1H. * may be repeated.");
        line("Every option can stand in ./dry-run.yaml without its dashes; what is typed wins.")
                .line("");
        for (String footer : spec.usageMessage().footer()) {
            line(ansi.string(footer.replace("NAME", usageName)));
        }
        return exits().out.toString();
    }

    private static Map<String, List<OptionSpec>> sections(CommandSpec spec) {
        Map<String, List<OptionSpec>> sections = new java.util.LinkedHashMap<>();
        if (spec.mixins().containsKey(FIRST_SECTION)) {
            sections.put(FIRST_SECTION, List.of());
        }
        spec.mixins().forEach((name, mixin) -> sections.put(name, mixin.options()));
        return sections;
    }

    private void option(OptionSpec option) {
        List<String> names = new ArrayList<>(Arrays.asList(option.names()));
        String label = option.arity().max() > 0 ? " " + option.paramLabel() : "";
        entry(
                String.join(", ", names) + label,
                String.join(" ", option.description()).replace("%%", "%"));
    }

    private void entry(String left, String right) {
        String start = "  " + left;
        StringBuilder line = new StringBuilder(start);
        if (start.length() > COLUMN - 2) {
            line(start);
            line.setLength(0);
        }
        pad(line);
        for (String word : right.split(" ")) {
            if (line.length() + word.length() >= WIDTH) {
                line(line.toString().stripTrailing());
                line.setLength(0);
                pad(line);
            }
            line.append(word).append(' ');
        }
        line(line.toString().stripTrailing());
    }

    private static void pad(StringBuilder line) {
        line.append(" ".repeat(COLUMN - line.length()));
    }

    private HelpText bold(String text) {
        return line(ansi == Ansi.ON ? ansi.new Text("@|bold " + text + "|@").toString() : text);
    }

    private HelpText line(String text) {
        out.append(text).append('\n');
        return this;
    }

    private HelpText exits() {
        line("").bold("Exit codes");
        line("  0 pass   1 warn   2 fail   64 bad usage or unreadable input   70 internal error   130 interrupted");
        return this;
    }
}
