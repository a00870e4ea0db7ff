package org.alphatrade.dryrun.plugin.load;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.base.text.DidYouMean;
import org.alphatrade.dryrun.plugin.model.PluginFault;
import org.alphatrade.dryrun.plugin.model.PluginFormat;

/** Finds plugins in the file system; whatever looks like one and cannot be used is reported. */
final class PluginFiles {
    static final String DROP_FOLDER = "plugins";

    private final Path workingDirectory;
    private final ClassLoader host;
    private final PluginRegistry registry;
    private final PluginLock lock;
    private final List<PluginFormat> formats;

    PluginFiles(
            Path workingDirectory,
            ClassLoader host,
            PluginRegistry registry,
            PluginLock lock,
            List<PluginFormat> formats) {
        this.workingDirectory = workingDirectory;
        this.host = host;
        this.registry = registry;
        this.lock = lock;
        this.formats = List.copyOf(formats);
    }

    /** Loads the drop folder when it is there. */
    void dropFolder() {
        Path folder = workingDirectory.resolve(DROP_FOLDER);
        if (Files.isDirectory(folder)) {
            directory(folder);
        }
    }

    /** Loads what the user named. */
    void named(String name) {
        Path path = path(name);
        if (Files.isDirectory(path)) {
            if (directory(path) == 0) {
                registry.problem("plugin directory '" + name + "' holds no plugin", name);
            }
        } else if (Files.exists(path)) {
            file(path);
        } else {
            ready(name);
        }
    }

    private void ready(String name) {
        try (BundledPlugins ready = BundledPlugins.standard()) {
            Path file = ready.find(name)
                    .orElseThrow(() -> Failure.usage(
                            "--plugins '" + name + "' does not exist: name a directory, a file or a ready-made plugin; "
                                    + DidYouMean.hint(name, ready.names())));
            file(file, BundledPlugins.ORIGIN + file.getFileName());
        }
    }

    private Path path(String name) {
        try {
            if (!name.isBlank()) {
                return workingDirectory.resolve(name);
            }
        } catch (InvalidPathException e) {
            throw Failure.usage("--plugins '" + name + "' is no path: " + e.getReason());
        }
        throw Failure.usage("--plugins '' is empty: name a directory, a file or a ready-made plugin");
    }

    private int directory(Path directory) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(file -> {
                if (!Files.isDirectory(file) && !ignored(file)) {
                    files.add(file);
                }
            });
        } catch (IOException | DirectoryIteratorException e) {
            registry.problem(
                    "plugin directory '" + directory + "' cannot be read: " + PluginFault.line(e), "" + directory);
            return 1;
        }
        Collections.sort(files);
        Set<Path> parts = new HashSet<>();
        files.forEach(file -> parts.addAll(parts(file)));
        files.stream().filter(file -> !parts.contains(file)).forEach(this::file);
        return files.size();
    }

    private static boolean ignored(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.startsWith(".")
                || name.startsWith("readme")
                || name.endsWith(".md")
                || name.endsWith(".txt") && !name.matches(".*\\.(groovy|jar|template|plugin\\.json)\\.txt")
                || name.equals(PluginLock.FILE);
    }

    /** Returns the files that belong to a plugin besides the one that declares it. */
    private List<Path> parts(Path file) {
        return format(file).map(format -> format.files(file)).orElse(List.of()).stream()
                .filter(part -> !part.equals(file))
                .toList();
    }

    private Optional<PluginFormat> format(Path file) {
        return formats.stream().filter(format -> format.takes(file)).findFirst();
    }

    private void file(Path file) {
        file(file, file.toString());
    }

    private void file(Path file, String shown) {
        boolean jar = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".jar");
        Optional<PluginFormat> format = format(file);
        if (!jar && format.isEmpty()) {
            registry.problem(
                    "plugin file '" + file + "' is not used: it is no kind of plugin (see emp plugins --help);"
                            + " remove it or move it away",
                    file.toString());
        } else if (!Files.isRegularFile(file)) {
            registry.problem("plugin file '" + file + "' is no regular file", file.toString());
        } else if (jar) {
            new PluginJar(file, host, registry).load(lock);
        } else {
            new PluginTextFile(file, shown, format.get(), registry).load(lock);
        }
    }
}
