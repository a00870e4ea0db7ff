package org.alphatrade.dryrun.rehearsal.plugins;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.base.file.AtomicFile;
import org.alphatrade.dryrun.base.text.ExceptionMessages;
import org.alphatrade.dryrun.plugin.load.PluginSet;
import org.alphatrade.dryrun.plugin.model.PluginInfo;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;

/** Pins the plugins that would take part by their hashes. */
final class PluginLockWriter {
    private static final Path FILE = Path.of("plugins.lock");

    private final PluginSet plugins;
    private final UserConsole console;

    PluginLockWriter(PluginSet plugins, UserConsole console) {
        this.plugins = plugins;
        this.console = console;
    }

    /** Writes the file when all can be used; what cannot be used is not pinned. */
    int run() {
        if (!plugins.problems().isEmpty()) {
            new PluginOutput(console).problems(plugins.problems());
            console.err().println(FILE + " is not written: a plugin cannot be used");
            return PluginUseCase.BROKEN;
        }
        TreeMap<String, String> pinned = new TreeMap<>();
        List<PluginInfo> others = plugins.infos().stream()
                .filter(info -> !info.builtIn() && !info.sha256().isEmpty())
                .toList();
        others.forEach(info -> pinned.put(info.origin().replaceFirst("^ready:", ""), info.sha256()));
        StringBuilder text = new StringBuilder();
        pinned.forEach(
                (origin, hash) -> text.append(hash).append("  ").append(origin).append('\n'));
        try {
            AtomicFile.write(FILE, text.toString());
        } catch (IOException e) {
            throw Failure.input("'" + FILE + "' cannot be written: " + ExceptionMessages.of(e), e);
        }
        console.out().println("wrote " + FILE + ": " + PluginOutput.counted(pinned.size(), "file"));
        console.out().println("keep it under version control; with --locked nothing else is used");
        return 0;
    }
}
