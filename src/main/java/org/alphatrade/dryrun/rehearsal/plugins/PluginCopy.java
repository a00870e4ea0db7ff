package org.alphatrade.dryrun.rehearsal.plugins;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.base.text.ExceptionMessages;
import org.alphatrade.dryrun.plugin.load.BundledPlugins;
import org.alphatrade.dryrun.rehearsal.request.PluginTask;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;

/** Copies a ready-made plugin, to be changed. */
final class PluginCopy {
    private final PluginTask.Copy copy;
    private final String command;
    private final UserConsole console;

    PluginCopy(PluginTask.Copy copy, String command, UserConsole console) {
        this.copy = copy;
        this.command = command;
        this.console = console;
    }

    int run() {
        try (BundledPlugins ready = BundledPlugins.standard()) {
            return copied(ready);
        }
    }

    private int copied(BundledPlugins ready) {
        Path source = ready.find(copy.name())
                .orElseThrow(() -> Failure.usage(
                        "add \"" + copy.name() + "\": no such ready-made plugin; " + ready.hint(copy.name())));
        Path target = copy.into().resolve(source.getFileName().toString());
        try {
            Files.createDirectories(copy.into());
            Files.write(target, Files.readAllBytes(source), java.nio.file.StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw Failure.usage("'" + target + "' exists already and is left as it is; move it away first");
        } catch (IOException e) {
            throw Failure.input("'" + target + "' cannot be written: " + ExceptionMessages.of(e), e);
        }
        console.out().println("wrote " + target);
        UsageHints.print(console, List.of(command + " test " + target, command + " check --plugins " + target));
        return 0;
    }
}
