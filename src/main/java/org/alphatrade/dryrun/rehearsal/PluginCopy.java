package org.alphatrade.dryrun.rehearsal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alphatrade.dryrun.failure.Failure;
import org.alphatrade.dryrun.plugin.ReadyPlugins;

/** Copies a ready-made plugin, to be changed. */
final class PluginCopy {
    private final PluginTask.Copy copy;
    private final String command;
    private final Console console;

    PluginCopy(PluginTask.Copy copy, String command, Console console) {
        this.copy = copy;
        this.command = command;
        this.console = console;
    }

    int run() {
        try (ReadyPlugins ready = ReadyPlugins.standard()) {
            return copied(ready);
        }
    }

    private int copied(ReadyPlugins ready) {
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
            throw Failure.input("'" + target + "' cannot be written: " + Reasons.of(e), e);
        }
        console.out().println("wrote " + target);
        NextSteps.print(console, List.of(command + " test " + target, command + " check --plugins " + target));
        return 0;
    }
}
