package org.alphatrade.dryrun.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.base.text.DidYouMean;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.cli.command.CommandTable;
import org.alphatrade.dryrun.cli.command.Invocation;
import org.alphatrade.dryrun.cli.command.Subcommand;
import org.alphatrade.dryrun.cli.help.HelpText;
import org.alphatrade.dryrun.cli.parse.ArgumentParser;
import org.alphatrade.dryrun.cli.parse.ConfigFile;
import org.alphatrade.dryrun.cli.parse.OptionValues;
import org.alphatrade.dryrun.plugin.load.AddOn;
import org.alphatrade.dryrun.rehearsal.RehearsalUseCases;
import org.alphatrade.dryrun.rehearsal.UseCases;
import org.alphatrade.dryrun.rehearsal.plugins.PluginsAhead;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;
import picocli.AutoComplete;
import picocli.CommandLine;

/** The toolkit's one program: every command is a subcommand of it. */
public final class Emp {
    private static final String NAME = "emp";
    private static final int LONGEST_ERROR = 600;
    private static final long LAST_PRINT_MILLIS = 5_000;

    private final UserConsole console;
    private final Supplier<UseCases> rehearsal;
    private final Path workingDirectory;

    /** Takes the use cases lazily: help needs none of them. */
    public Emp(UserConsole console, Supplier<UseCases> rehearsal, Path workingDirectory) {
        this.console = console;
        this.rehearsal = rehearsal;
        this.workingDirectory = workingDirectory;
    }

    /** Runs the command that JBang knows under {@code alias}, and ends the program with its exit code. */
    static void alias(String alias, String... args) {
        UserConsole console = Terminal.console();
        ProcessExit last = ProcessExit.keep(console.err());
        int exit = Failure.Kind.INTERNAL.exitCode();
        try {
            exit = new Emp(console, RehearsalUseCases::standard, Path.of("")).run(alias, args);
        } catch (Throwable broken) {
            // Without an exit code the program would wait for one at its end.
            console.err().println(NAME + ": internal error: " + broken);
        }
        Thread flush = new Thread(() -> flush(console), "last flush");
        flush.setDaemon(true);
        flush.start();
        await(flush, isRun(alias, args) ? LAST_PRINT_MILLIS : 0);
        last.end(exit);
    }

    private static void flush(UserConsole console) {
        console.out().flush();
        console.err().flush();
    }

    /** What a run has to say stands in its files, and it ends; whatever else was asked for is for who reads the output. */
    private static boolean isRun(String alias, String... args) {
        return CommandTable.ofAlias(alias)
                .or(() -> args.length == 0 ? Optional.empty() : CommandTable.ofWord(args[0]))
                .map(CommandTable::takesCommand)
                .orElse(false);
    }

    private static void await(Thread thread, long millis) {
        try {
            thread.join(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs the command that is known under {@code alias} and returns its exit code; never throws. */
    public int run(String alias, String... args) {
        List<String> words = List.of(args);
        String program = alias.equals(AddOn.COMMAND) ? alias : NAME;
        String shown = CommandTable.ofAlias(alias).isPresent() ? alias : program;
        if (shown.equals(program)
                && !words.isEmpty()
                && CommandTable.ofWord(words.get(0)).isPresent()) {
            shown = program + " " + words.get(0);
        }
        try {
            LocaleEncoding.require(LocaleEncoding.current(), words);
            Optional<CommandTable> command = CommandTable.ofAlias(alias);
            if (command.isPresent()) {
                return said(command.get(), start(command.get(), shown, words));
            }
            if (!alias.equals(program)) {
                throw Failure.usage("there is no command \"" + alias + "\"");
            }
            return dispatch(program, words);
        } catch (Failure failure) {
            return failed(failure, shown, words);
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError broken) {
            return failed(Failure.internal("internal error: " + broken, broken), shown, words);
        }
    }

    private int dispatch(String program, List<String> words) {
        String first = words.isEmpty() ? "--help" : words.get(0);
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        switch (first) {
            case "--help", "-h" -> console.out().print(HelpText.commands(program, console.colour()));
            case "--version", "-V" -> console.out().println(Main.version());
            case "help" -> help(program, rest);
            case "completion" -> completion(rest);
            default -> {
                return said(named(first), start(named(first), program + " " + first, rest));
            }
        }
        return 0;
    }

    /** A verdict that nobody could read is none; a run's stands in its files. */
    private int said(CommandTable command, int exit) {
        if (!command.takesCommand() && console.out().checkError()) {
            throw Failure.input(
                    "standard output could not be written (it is closed, or its disk is full), so what was to be said"
                            + " there is lost",
                    null);
        }
        return exit;
    }

    private void help(String program, List<String> words) {
        if (words.isEmpty()) {
            console.out().print(HelpText.commands(program, console.colour()));
            return;
        }
        CommandTable command = named(words.get(0));
        console.out().print(HelpText.of(command.line(), program + " " + command.word(), console.colour()));
    }

    private static CommandTable named(String word) {
        return CommandTable.ofWord(word)
                .orElseThrow(() -> Failure.usage("unknown command \"" + word + "\""
                        + DidYouMean.nearest(word, CommandTable.words())
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("")));
    }

    private void completion(List<String> words) {
        if (words.size() != 1 || !List.of("bash", "zsh").contains(words.get(0))) {
            throw Failure.usage("completion \"" + String.join(" ", words) + "\" is neither bash nor zsh");
        }
        CommandLine all = new CommandLine(CommandLine.Model.CommandSpec.create().name(NAME));
        Arrays.stream(CommandTable.values()).forEach(command -> all.addSubcommand(command.word(), command.line()));
        console.out().print(AutoComplete.bash(NAME, all));
    }

    private int start(CommandTable command, String usageName, List<String> words) {
        if (command.takesPlugins()) {
            PluginsAhead.prepare(words, workingDirectory);
        }
        Optional<CommandLine> part = words.isEmpty() ? Optional.empty() : command.part(words.get(0));
        return part.isPresent()
                ? start(command, part.get(), usageName + " " + words.get(0), words.subList(1, words.size()))
                : start(command, command.line(), usageName, words);
    }

    private int start(CommandTable command, CommandLine line, String usageName, List<String> words) {
        ArgumentParser arguments = ArgumentParser.read(command, line.getCommandSpec(), words);
        OptionValues given = arguments.options();
        if (given.has(line.getCommandSpec().findOption("--help"))) {
            console.out().print(HelpText.of(line, usageName, console.colour()));
            return 0;
        }
        if (given.has(line.getCommandSpec().findOption("--version"))) {
            console.out().println(Main.version());
            return 0;
        }
        Optional<ConfigFile> configuration = ConfigFile.find(given.last("--config"), workingDirectory);
        configuration.ifPresent(found -> given.fallBackTo(found.options(command, line.getCommandSpec())));
        given.check();
        given.fill();
        arguments.fillPositionals();
        Optional<List<String>> child = arguments.child().or(() -> configuration
                .filter(found -> command.takesCommand())
                .flatMap(found -> found.command(command)));
        child.ifPresent(runtime -> LocaleEncoding.require(LocaleEncoding.current(), runtime));
        boolean bare = words.isEmpty() && configuration.isEmpty();
        Subcommand subcommand = (Subcommand) line.getCommandSpec().userObject();
        return subcommand.start(new Invocation(usageName, child, bare, rehearsal, console));
    }

    private int failed(Failure failure, String shown, List<String> words) {
        PrintStream err = console.err();
        boolean hint = failure.kind() == Failure.Kind.USAGE && !ours(words).contains("--help");
        String help = hint ? " (try " + shown + " --help)" : "";
        err.println(shown + ": " + Text.escaped(failure.getMessage(), LONGEST_ERROR) + help);
        if (debug(words)) {
            failure.printStackTrace(err);
        }
        return failure.kind().exitCode();
    }

    private static boolean debug(List<String> words) {
        return ours(words).contains("--debug");
    }

    /** What stands behind {@code --} is the runtime's. */
    private static List<String> ours(List<String> words) {
        int end = words.indexOf("--");
        return end < 0 ? words : words.subList(0, end);
    }
}
