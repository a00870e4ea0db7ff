package org.alphatrade.dryrun.plugin.executable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.base.file.Digests;

/** The command of a manifest: where its program is, and which files it is made of. */
final class ManifestCommand {
    private final ManifestText text;
    private final ManifestObject manifest;

    ManifestCommand(ManifestObject manifest) {
        this.text = manifest.text();
        this.manifest = manifest;
    }

    /** Returns the program as an absolute path, and its arguments. */
    List<String> words() {
        Object value = manifest.value("command");
        List<String> words = value instanceof String word ? List.of(word) : manifest.strings("command");
        if (value == null || words.isEmpty()) {
            text.problem("command", "'command' is missing: a list such as [\"python3\", \"check.py\"]");
            return List.of();
        }
        try {
            return located(words);
        } catch (InvalidPathException e) {
            text.problem("command", "the command's '" + words.get(0) + "' is no path: " + e.getReason());
            return List.of();
        }
    }

    private List<String> located(List<String> words) {
        String program = words.get(0);
        Path beside = directory().resolve(program);
        List<String> command = new ArrayList<>(words);
        if (program.contains("/") || Files.exists(beside)) {
            if (!Files.isRegularFile(beside)) {
                text.problem("command", "the command's program '" + program + "' does not exist");
            } else if (!Files.isExecutable(beside)) {
                text.problem(
                        "command", "the command's program '" + program + "' is not executable; chmod +x " + program);
            }
            command.set(0, beside.toAbsolutePath().normalize().toString());
            return command;
        }
        Optional<Path> found = onPath(program);
        if (found.isEmpty()) {
            String list = program.contains(" ") && words.size() == 1
                    ? "; write a list: \"command\": [\"" + program.replaceAll(" +", "\", \"") + "\"]"
                    : "";
            text.problem(
                    "command",
                    "the command's program '" + program + "' is neither beside the manifest nor on the PATH" + list);
        }
        found.ifPresent(path -> command.set(0, path.toString()));
        return command;
    }

    private static Optional<Path> onPath(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        return Arrays.stream(path.split(":"))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory).resolve(program).toAbsolutePath())
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Path directory() {
        return Objects.requireNonNull(
                text.file().toAbsolutePath().getParent(), "a manifest is a file, which stands in a directory");
    }

    /** Returns the hashes of what would be run. */
    Map<Path, String> hashes(List<String> command) {
        Map<Path, String> hashes = new LinkedHashMap<>();
        for (Path each : files(text.file(), command)) {
            try {
                hashes.put(each.toAbsolutePath(), Digests.sha256(each));
            } catch (IOException e) {
                text.problem("command", "'" + each + "' cannot be read: " + e);
            }
        }
        return hashes;
    }

    /** Returns the manifest and every file beside it that its command names. */
    static List<Path> files(Path file, List<String> command) {
        List<Path> files = new ArrayList<>(List.of(file));
        Path directory = file.getParent() == null ? Path.of("") : file.getParent();
        for (String word : command) {
            try {
                Path path = directory.resolve(word);
                Path home = directory.toAbsolutePath().normalize();
                Path plain = path.toAbsolutePath().normalize();
                if (Files.isRegularFile(path) && plain.startsWith(home)) {
                    Path named = directory.resolve(home.relativize(plain).toString());
                    if (!files.contains(named)) {
                        files.add(named);
                    }
                }
            } catch (InvalidPathException e) {
                // An argument need not be a path; that of the program is checked when the manifest is read.
                continue;
            }
        }
        return files;
    }
}
