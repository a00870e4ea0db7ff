package org.alphatrade.dryrun.rehearsal.plugins;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alphatrade.dryrun.base.settings.RunSettings;
import org.alphatrade.dryrun.base.time.RunClock;
import org.alphatrade.dryrun.plugin.load.PluginRequest;
import org.alphatrade.dryrun.plugin.load.PluginSet;
import org.alphatrade.dryrun.plugin.model.PluginInfo;
import org.alphatrade.dryrun.rehearsal.request.PluginTask;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;
import org.alphatrade.dryrun.rehearsal.verdict.PluginFormats;

/** What is done with plugins beside running them. */
public final class PluginUseCase {
    /** The exit code when a plugin cannot be used or does not do what it says of itself. */
    static final int BROKEN = 2;

    private final String command;
    private final UserConsole console;
    private final RunClock clock;

    public PluginUseCase(String command, UserConsole console, RunClock clock) {
        this.command = command;
        this.console = console;
        this.clock = clock;
    }

    public int run(PluginTask task) {
        if (task instanceof PluginTask.Listing listing) {
            return new PluginListing(load(listing.plugins()), console).print(listing.json());
        }
        if (task instanceof PluginTask.Check check) {
            return new PluginCheck(load(check.plugins()), check, console, clock).run();
        }
        if (task instanceof PluginTask.Examples examples) {
            return new PluginExamples(load(of(examples.plugins(), examples.files())), console).run();
        }
        if (task instanceof PluginTask.Attempt attempt) {
            PluginRequest alone = of(attempt.plugins(), List.of(attempt.script()));
            return new PluginTryOut(attempt, alone, console, clock).run();
        }
        if (task instanceof PluginTask.Scaffold scaffold) {
            return new PluginScaffold(scaffold, command, console).run();
        }
        if (task instanceof PluginTask.Copy copy) {
            return new PluginCopy(copy, command, console).run();
        }
        return new PluginLockWriter(load(((PluginTask.Lock) task).plugins()), console).run();
    }

    static PluginSet load(PluginRequest choice) {
        return PluginFormats.load(choice, RunSettings.NONE);
    }

    /** Returns the choice of these plugins alone; what a file sets for others is none of their business. */
    private static PluginRequest of(PluginRequest choice, List<String> files) {
        if (files.isEmpty()) {
            return choice;
        }
        PluginRequest bare = new PluginRequest(files, false, List.of(), choice.locked(), choice.timeout());
        if (choice.options().isEmpty()) {
            return bare;
        }
        Set<String> ids = load(bare).infos().stream().map(PluginInfo::id).collect(Collectors.toSet());
        List<String> options = choice.options().stream()
                .filter(option -> option.indexOf('\0') < 0 || ids.contains(id(option)))
                .toList();
        return new PluginRequest(files, false, options, choice.locked(), choice.timeout());
    }

    private static String id(String option) {
        String pair = option.substring(option.indexOf('\0') + 1);
        return pair.substring(0, pair.indexOf('.'));
    }
}
