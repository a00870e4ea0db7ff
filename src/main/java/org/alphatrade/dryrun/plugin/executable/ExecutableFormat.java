package org.alphatrade.dryrun.plugin.executable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.base.json.JsonException;
import org.alphatrade.dryrun.plugin.model.PluginFormat;
import org.alphatrade.dryrun.plugin.model.PluginProblem;
import org.alphatrade.dryrun.plugin.model.PluginSource;
import org.jspecify.annotations.Nullable;

/** Programs that are plugins, each declared by a {@code name.plugin.json} beside it. */
public final class ExecutableFormat implements PluginFormat {
    private static final String END = ".plugin.json";
    private static final int MOST = 1 << 20;

    @Override
    public boolean takes(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(END);
    }

    @Override
    public List<Path> files(Path file) {
        try {
            if (Files.size(file) <= MOST) {
                return ManifestCommand.files(
                        file, words(Json.parseObject(Files.readAllBytes(file)).get("command")));
            }
        } catch (IOException | JsonException e) {
            // What is wrong with the manifest is told with its line when it is read.
            return List.of(file);
        }
        return List.of(file);
    }

    private static List<String> words(@Nullable Object command) {
        List<String> words = new ArrayList<>();
        if (command instanceof String word) {
            words.add(word);
        } else if (command instanceof List<?> list) {
            list.stream().filter(String.class::isInstance).forEach(word -> words.add((String) word));
        }
        return words;
    }

    @Override
    public PluginSource read(Path file) {
        try {
            if (Files.size(file) > MOST) {
                return PluginSource.broken(PluginProblem.of(file.toString(), "the manifest is longer than 1 MiB"));
            }
            ManifestReader reader =
                    new ManifestReader(file, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            Optional<PluginManifest> manifest = reader.read();
            return manifest.map(found -> new PluginSource(
                            found.version(), List.of(ExecutableProviders.of(found)), List.of(), List.of()))
                    .orElseGet(() -> new PluginSource("", List.of(), List.of(), reader.problems()));
        } catch (IOException e) {
            return PluginSource.broken(PluginProblem.of(file.toString(), "the manifest cannot be read: " + e));
        }
    }
}
