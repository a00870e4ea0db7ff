package org.alphatrade.dryrun.rehearsal.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.base.text.ExceptionMessages;
import org.alphatrade.dryrun.plugin.load.PluginName;
import org.alphatrade.dryrun.rehearsal.request.PluginTask;
import org.alphatrade.dryrun.rehearsal.request.PluginTask.Language;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;

/** Writes a working plugin to begin with, and says what to type next. */
final class PluginScaffold {
    private final PluginTask.Scaffold scaffold;
    private final String command;
    private final UserConsole console;

    PluginScaffold(PluginTask.Scaffold scaffold, String command, UserConsole console) {
        this.scaffold = scaffold;
        this.command = command;
        this.console = console;
    }

    int run() {
        PluginName.refusal(scaffold.name()).ifPresent(why -> {
            throw Failure.usage("the name \"" + scaffold.name() + "\" " + why
                    + PluginName.like(scaffold.name())
                            .map(like -> "; write " + like)
                            .orElse(""));
        });
        try {
            Map<Path, byte[]> files = ScaffoldFiles.of(scaffold);
            files.keySet().forEach(PluginScaffold::mustNotExist);
            for (Map.Entry<Path, byte[]> file : files.entrySet()) {
                write(file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw Failure.input("the plugin cannot be written: " + ExceptionMessages.of(e), e);
        }
        UsageHints.print(console, next());
        return 0;
    }

    private static void mustNotExist(Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw Failure.usage(
                    "'" + file + "' exists already and is left as it is; choose another name or directory (--into)");
        }
    }

    private void write(Path file, byte[] bytes) throws IOException {
        Path directory = file.getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
        console.out().println("wrote " + file);
    }

    private List<String> next() {
        Path into = scaffold.into();
        String id = scaffold.name();
        List<String> commands = new ArrayList<>();
        Path plugin =
                switch (scaffold.language()) {
                    case GROOVY -> into.resolve(id + ".groovy");
                    case EXEC -> into.resolve(id + ".plugin.json");
                    case JAVA -> into.resolve(id).resolve(id + ".jar");
                };
        if (scaffold.language() == Language.JAVA) {
            commands.add("sh " + into.resolve(id).resolve("build.sh"));
        } else if (scaffold.language() == Language.EXEC) {
            commands.add("python3 " + into.resolve(id + ".py") + " --test");
        } else {
            commands.add(command + " test " + plugin);
        }
        commands.add(command + " check --plugins " + plugin);
        commands.add(command + " try " + plugin + " --log YOUR-LOG");
        return commands;
    }
}
