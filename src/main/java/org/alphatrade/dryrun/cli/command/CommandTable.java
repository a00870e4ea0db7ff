package org.alphatrade.dryrun.cli.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The commands there are, by the names under which users know them. */
public enum CommandTable {
    ORCHESTRATE("orchestrate", "final-dry-run", OrchestrateCommand::new),
    FINAL_DRY_RUN("final-dry-run", "final-dry-run-harness", HarnessCommand::new),
    SMOKE("smoke", "final-dry-run-smoke", SmokeCommand::new),
    AUDIT("audit", "final-dry-run-audit", AuditCommand::new),
    REVIEW("review", "final-dry-run-review", ReviewCommand::new),
    WATCH("watch", "final-dry-run-watch", WatchCommand::new),
    WRAP_UP("wrap-up", "final-dry-run-wrap-up", WrapUpCommand::new),
    BACKLOG("backlog", "final-dry-run-backlog", BacklogCommand::new),
    PACKET("packet", "final-dry-run-packet", PacketCommand::new),
    PLUGINS("plugins", "final-dry-run-plugins", PluginsCommand::new);

    private final String word;
    private final String alias;
    private final Supplier<Subcommand> create;

    CommandTable(String word, String alias, Supplier<Subcommand> create) {
        this.word = word;
        this.alias = alias;
        this.create = create;
    }

    /** Returns its name as a subcommand of {@code emp}. */
    public String word() {
        return word;
    }

    /** Returns its name for JBang. */
    public String alias() {
        return alias;
    }

    /** Whether it runs the user's own program. */
    public boolean takesCommand() {
        return this == ORCHESTRATE || this == FINAL_DRY_RUN;
    }

    /** Whether it loads plugins. */
    public boolean takesPlugins() {
        return takesCommand() || this == SMOKE || this == AUDIT || this == PLUGINS;
    }

    public CommandLine line() {
        return TypeConverters.line(create.get());
    }

    /** Returns the part of it that a word behind its name stands for. */
    public Optional<CommandLine> part(String behind) {
        if (this != AUDIT) {
            return Optional.empty();
        }
        return switch (behind) {
            case ExplainCommand.WORD -> Optional.of(TypeConverters.line(new ExplainCommand()));
            case CompareCommand.WORD -> Optional.of(TypeConverters.line(new CompareCommand()));
            default -> Optional.empty();
        };
    }

    public static Optional<CommandTable> ofWord(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word.equals(word))
                .findFirst();
    }

    public static Optional<CommandTable> ofAlias(String alias) {
        return Arrays.stream(values())
                .filter(command -> command.alias.equals(alias))
                .findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(CommandTable::word).toList();
    }

    /** Returns the long names of every option of a command, but for those that make no sense in a file. */
    public static List<String> optionNames(CommandSpec spec) {
        return spec.options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .flatMap((OptionSpec option) -> Arrays.stream(option.names()))
                .filter(name -> name.startsWith("--"))
                .toList();
    }
}
