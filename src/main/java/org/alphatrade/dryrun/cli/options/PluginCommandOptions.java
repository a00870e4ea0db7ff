package org.alphatrade.dryrun.cli.options;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.cli.options.mark.OneOf;
import org.alphatrade.dryrun.plugin.load.PluginRequest;
import org.alphatrade.dryrun.rehearsal.request.PluginTask;
import org.alphatrade.dryrun.rehearsal.request.PluginTask.Kind;
import org.alphatrade.dryrun.rehearsal.request.PluginTask.Language;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is done with the plugins. */
public final class PluginCommandOptions {
    private static final String FOLDER = "plugins";
    private static final int SHOWN = 20;

    @OneOf({"list", "check", "new", "try", "test", "add", "lock"})
    @Parameters(index = "0", paramLabel = "WHAT", description = "list, check, new, try, test, add or lock: see below.")
    String action;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "WITH", description = "What it is done with: see below.")
    List<String> subjects = List.of();

    @Option(names = "--json", description = "list: print JSON for programs.")
    boolean json;

    @Option(names = "--groovy", description = "new: a Groovy file; the default.")
    boolean groovy;

    @Option(names = "--java", description = "new: a Java project that builds a jar, with JDK tools alone.")
    boolean java;

    @Option(names = "--exec", description = "new: a program that speaks JSON, in Python to begin with.")
    boolean exec;

    @Option(names = "--into", paramLabel = "DIR", description = "new, add: where to write [plugins; --java: .].")
    Optional<Path> into;

    @Option(
            names = "--log",
            paramLabel = "FILE|DIR|GLOB",
            description = "try: logs to judge; required there. check: logs in which watched names are looked for. *")
    List<String> logs = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "try: how many different incidents to show [20].")
    OptionalInt limit = OptionalInt.empty();

    /** Returns what to do; refuses words and options that do not go together. */
    public PluginTask task(PluginRequest plugins) {
        only("list", json, "--json");
        only("new", groovy, "--groovy");
        only("new", java, "--java");
        only("new", exec, "--exec");
        if (!logs.isEmpty() && !action.equals("try") && !action.equals("check")) {
            throw Failure.usage("--log is for try and check, not for " + action);
        }
        only("try", limit.isPresent(), "--limit");
        if (into.isPresent() && !action.equals("new") && !action.equals("add")) {
            throw Failure.usage("--into is for new and add, not for " + action);
        }
        return switch (action) {
            case "list" -> alone(new PluginTask.Listing(plugins, json));
            case "check" -> alone(new PluginTask.Check(plugins, logs));
            case "lock" -> alone(new PluginTask.Lock(plugins));
            case "test" -> new PluginTask.Examples(plugins, subjects);
            case "add" -> new PluginTask.Copy(one("add needs the NAME of a ready-made plugin"), into.orElse(folder()));
            case "new" -> scaffold();
            default -> attempt(plugins);
        };
    }

    private void only(String wanted, boolean given, String option) {
        if (given && !action.equals(wanted)) {
            throw Failure.usage(option + " is for " + wanted + ", not for " + action);
        }
    }

    private PluginTask alone(PluginTask task) {
        if (!subjects.isEmpty()) {
            throw Failure.usage("unexpected argument \"" + subjects.get(0) + "\"; " + action
                    + " takes the plugins that --plugins names");
        }
        return task;
    }

    private String one(String missing) {
        if (subjects.isEmpty()) {
            throw Failure.usage(missing);
        }
        if (subjects.size() > 1) {
            throw Failure.usage("unexpected argument \"" + subjects.get(1) + "\"");
        }
        return subjects.get(0);
    }

    private PluginTask attempt(PluginRequest plugins) {
        String script = one("try needs a plugin FILE, such as plugins/margin-call.groovy");
        if (logs.isEmpty()) {
            throw Failure.usage("try needs --log FILE");
        }
        return new PluginTask.Attempt(plugins, script, logs, limit.orElse(SHOWN));
    }

    private PluginTask scaffold() {
        List<String> kinds = Arrays.stream(Kind.values()).map(Kind::word).toList();
        String kind = subjects.isEmpty() ? "" : subjects.get(0);
        if (!kinds.contains(kind)) {
            throw Failure.usage((kind.isEmpty() ? "new needs a kind" : "\"" + kind + "\" is no kind of plugin")
                    + "; write new " + String.join("|", kinds) + " NAME");
        }
        if (subjects.size() != 2) {
            throw Failure.usage("new " + kind + " needs one NAME, such as margin-call");
        }
        if (Stream.of(groovy, java, exec).filter(given -> given).count() > 1) {
            throw Failure.usage("--groovy, --java and --exec contradict each other; give one of them");
        }
        Language language = java ? Language.JAVA : exec ? Language.EXEC : Language.GROOVY;
        Path directory = into.orElse(java ? Path.of("") : folder());
        return new PluginTask.Scaffold(Kind.values()[kinds.indexOf(kind)], language, subjects.get(1), directory);
    }

    private static Path folder() {
        return Path.of(FOLDER);
    }
}
