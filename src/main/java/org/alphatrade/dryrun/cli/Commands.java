package org.alphatrade.dryrun.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The commands there are, by the names under which users know them. */
enum Commands {
    ORCHESTRATE("orchestrate", "final-dry-run", Orchestrate::new),
    FINAL_DRY_RUN("final-dry-run", "final-dry-run-harness", Harness::new),
    SMOKE("smoke", "final-dry-run-smoke", Smoke::new),
    AUDIT("audit", "final-dry-run-audit", Audit::new),
    REVIEW("review", "final-dry-run-review", Review::new),
    WATCH("watch", "final-dry-run-watch", Watch::new),
    WRAP_UP("wrap-up", "final-dry-run-wrap-up", WrapUp::new),
    BACKLOG("backlog", "final-dry-run-backlog", Backlog::new),
    PACKET("packet", "final-dry-run-packet", Packets::new),
    PLUGINS("plugins", "final-dry-run-plugins", Plugins::new);

    private final String word;
    private final String alias;
    private final Supplier<Subcommand> create;

    Commands(String word, String alias, Supplier<Subcommand> create) {
        this.word = word;
        this.alias = alias;
        this.create = create;
    }

    /** Returns its name as a subcommand of {@code emp}. */
    String word() {
        return word;
    }

    /** Returns its name for JBang. */
    String alias() {
        return alias;
    }

    /** Whether it runs the user's own program. */
    boolean takesCommand() {
        return this == ORCHESTRATE || this == FINAL_DRY_RUN;
    }

    /** Whether it loads plugins. */
    boolean takesPlugins() {
        return takesCommand() || this == SMOKE || this == AUDIT || this == PLUGINS;
    }

    CommandLine line() {
        return Conversions.line(create.get());
    }

    static Optional<Commands> ofWord(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word.equals(word))
                .findFirst();
    }

    static Optional<Commands> ofAlias(String alias) {
        return Arrays.stream(values())
                .filter(command -> command.alias.equals(alias))
                .findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Commands::word).toList();
    }

    /** Returns the long names of every option of a command, but for those that make no sense in a file. */
    static List<String> optionNames(CommandSpec spec) {
        return spec.options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .flatMap((OptionSpec option) -> Arrays.stream(option.names()))
                .filter(name -> name.startsWith("--"))
                .toList();
    }
}
