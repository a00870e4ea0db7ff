package org.alphatrade.dryrun.plugin.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.base.text.DidYouMean;
import org.alphatrade.dryrun.plugin.model.PluginFault;

/**
 * The plugins that travel with the toolkit, in its jar or beside its classes, and are off until they are named. Their files
 * can be read until it is closed.
 */
public final class BundledPlugins implements AutoCloseable {
    /** What stands before the file's name in the origin of such a plugin. */
    public static final String ORIGIN = "ready:";

    private static final String FOLDER = "META-INF/final-dry-run/ready";
    private static final int HEAD = 20;

    /** The first line of a comment in Groovy, a template or HTML. */
    private static final Pattern COMMENT =
            Pattern.compile("\\s*(?://|/\\*+|\\{#|<!--)\\s*(\\S.*?)(?:\\s*(?:\\*/|#}|-->))?\\s*");

    private final TreeMap<String, Path> files = new TreeMap<>();

    private final Optional<FileSystem> jar;

    private BundledPlugins(Optional<FileSystem> jar) {
        this.jar = jar;
    }

    /** Returns those that travel with this toolkit; none when it brings no such folder. */
    public static BundledPlugins standard() {
        CodeSource source = BundledPlugins.class.getProtectionDomain().getCodeSource();
        try {
            return of(Path.of(source.getLocation().toURI()));
        } catch (IOException | URISyntaxException e) {
            throw Failure.internal("the ready-made plugins cannot be read: " + PluginFault.line(e), e);
        }
    }

    static BundledPlugins of(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            return new BundledPlugins(Optional.empty()).list(place.resolve(FOLDER));
        }
        FileSystem jar = FileSystems.newFileSystem(place);
        return new BundledPlugins(Optional.of(jar)).list(jar.getPath(FOLDER));
    }

    private BundledPlugins list(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                all.filter(Files::isRegularFile).forEach(file -> files.put(name(file), file));
            }
        }
        return this;
    }

    @Override
    public void close() {
        try {
            if (jar.isPresent()) {
                jar.get().close();
            }
        } catch (IOException e) {
            throw Failure.internal("the toolkit's jar cannot be closed: " + PluginFault.line(e), e);
        }
    }

    /** Returns the name that stands before a file's first dot. */
    private static String name(Path file) {
        String full = file.getFileName().toString();
        int dot = full.indexOf('.');
        return dot < 0 ? full : full.substring(0, dot);
    }

    public Collection<String> names() {
        return files.keySet();
    }

    /** Returns the file of a plugin by its name, or by the file's. */
    public Optional<Path> find(String name) {
        return Optional.ofNullable(files.get(name)).or(() -> files.values().stream()
                .filter(file -> file.getFileName().toString().equals(name))
                .findFirst());
    }

    /** Returns a hint for a name that is not among them: the nearest one, else all of them. */
    public String hint(String name) {
        return DidYouMean.hint(name, names());
    }

    /** Returns what the first comment of a plugin's file says of it; empty when it has none. */
    public String description(String name) {
        try (Stream<String> lines = Files.lines(files.get(name))) {
            return lines.limit(HEAD)
                    .map(line -> COMMENT.matcher(line))
                    .filter(Matcher::matches)
                    .map(comment -> comment.group(1).strip())
                    .findFirst()
                    .orElse("");
        } catch (IOException | UncheckedIOException e) {
            throw Failure.internal("the ready-made plugin '" + name + "' cannot be read: " + PluginFault.line(e), e);
        }
    }
}
