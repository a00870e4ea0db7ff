package org.alphatrade.dryrun.executable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alphatrade.dryrun.files.Digests;
import org.alphatrade.dryrun.json.Json;
import org.alphatrade.dryrun.json.JsonException;
import org.alphatrade.dryrun.plugin.Nearest;
import org.alphatrade.dryrun.plugin.PluginKind;
import org.alphatrade.dryrun.plugin.PluginProblem;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.OptionSpec;
import org.alphatrade.dryrun.time.Durations;

/** Reads a manifest; everything that is wrong with it is told at once, each with its line. */
final class ManifestReader {
    private static final List<String> KEYS = List.of(
            "id",
            "kind",
            "command",
            "timeout",
            "memory",
            "environment",
            "description",
            "version",
            "extension",
            "options",
            "interest");
    private static final List<String> INTEREST = List.of("levels", "events", "containing");
    private static final List<String> OPTION = List.of("name", "type", "default", "description");
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Pattern BYTES = Pattern.compile("(\\d{1,6})\\s*(MB|MiB|GB|GiB)");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final Path file;
    private final String text;
    private final List<PluginProblem> problems = new ArrayList<>();
    private Map<String, Object> tree = Map.of();

    ManifestReader(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    List<PluginProblem> problems() {
        return problems;
    }

    /** Returns the manifest, or nothing when there are problems. */
    Optional<Manifest> read() {
        try {
            tree = Json.parseStrictly(text);
        } catch (JsonException e) {
            problem(lineOf(e.getMessage()), "this is no JSON object: " + e.getMessage());
            return Optional.empty();
        }
        known("", tree, KEYS);
        Optional<PluginKind> kind = kind();
        List<String> command = command();
        Manifest manifest = new Manifest(
                file,
                required("id"),
                kind.orElse(PluginKind.DETECTOR),
                command,
                timeout(),
                memory(),
                environment(),
                string("description").orElse(""),
                string("version").orElse(""),
                extension(kind),
                options(),
                interest(kind),
                hashes(command));
        return problems.isEmpty() ? Optional.of(manifest) : Optional.empty();
    }

    private void known(String where, Map<String, Object> map, List<String> keys) {
        for (String key : map.keySet()) {
            if (!keys.contains(key)) {
                problem(line(key), "unknown key '" + where + key + "'; " + Nearest.hint(key, keys));
            }
        }
    }

    private Optional<PluginKind> kind() {
        String word = required("kind");
        List<String> words =
                Stream.of(PluginKind.values()).map(PluginKind::word).toList();
        if (word.isEmpty() || words.contains(word)) {
            return word.isEmpty() ? Optional.empty() : Optional.of(PluginKind.valueOf(word.toUpperCase(Locale.ROOT)));
        }
        problem(line("kind"), "'" + word + "' is no kind of plugin; " + Nearest.hint(word, words));
        return Optional.empty();
    }

    private List<String> command() {
        Object value = tree.get("command");
        List<String> words = value instanceof String word ? List.of(word) : strings("command");
        if (value == null || words.isEmpty()) {
            problem(line("command"), "'command' is missing: a list such as [\"python3\", \"check.py\"]");
            return List.of();
        }
        try {
            return located(words);
        } catch (InvalidPathException e) {
            problem(line("command"), "the command's '" + words.get(0) + "' is no path: " + e.getReason());
            return List.of();
        }
    }

    private List<String> located(List<String> words) {
        String program = words.get(0);
        Path beside = directory().resolve(program);
        List<String> command = new ArrayList<>(words);
        if (program.contains("/") || Files.exists(beside)) {
            if (!Files.isRegularFile(beside)) {
                problem(line("command"), "the command's program '" + program + "' does not exist");
            } else if (!Files.isExecutable(beside)) {
                problem(
                        line("command"),
                        "the command's program '" + program + "' is not executable; chmod +x " + program);
            }
            command.set(0, beside.toAbsolutePath().normalize().toString());
            return command;
        }
        Optional<Path> found = onPath(program);
        if (found.isEmpty()) {
            String list = program.contains(" ") && words.size() == 1
                    ? "; write a list: \"command\": [\"" + program.replaceAll(" +", "\", \"") + "\"]"
                    : "";
            problem(
                    line("command"),
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
        return file.toAbsolutePath().getParent();
    }

    private Map<Path, String> hashes(List<String> command) {
        Map<Path, String> hashes = new java.util.LinkedHashMap<>();
        for (Path each : files(file, command)) {
            try {
                hashes.put(each.toAbsolutePath(), Digests.sha256(each));
            } catch (IOException e) {
                problem(line("command"), "'" + each + "' cannot be read: " + e);
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

    private Duration timeout() {
        Optional<String> word = string("timeout");
        if (word.isEmpty()) {
            return Manifest.TIMEOUT;
        }
        try {
            Duration timeout = Durations.parse(word.get());
            if (!timeout.isZero() && timeout.compareTo(LONGEST) <= 0) {
                return timeout;
            }
            problem(line("timeout"), "'timeout' is not between zero and 10m");
        } catch (IllegalArgumentException e) {
            problem(line("timeout"), "'timeout': " + e.getMessage());
        }
        return Manifest.TIMEOUT;
    }

    private long memory() {
        Optional<String> word = string("memory");
        if (word.isEmpty()) {
            return Manifest.MEMORY_BYTES;
        }
        if (word.get().equals("unlimited")) {
            return 0;
        }
        Matcher matcher = BYTES.matcher(word.get());
        if (!matcher.matches()) {
            problem(line("memory"), "'memory' is no size such as \"512MB\" or \"2GB\", nor \"unlimited\"");
            return 0;
        }
        return Long.parseLong(matcher.group(1)) << (matcher.group(2).startsWith("G") ? 30 : 20);
    }

    private List<String> environment() {
        List<String> names = strings("environment");
        names.stream()
                .filter(name -> !VARIABLE.matcher(name).matches())
                .forEach(name -> problem(
                        line("environment"),
                        "'environment' lists names of variables to hand on, '" + name + "' is none"));
        return names;
    }

    private String extension(Optional<PluginKind> kind) {
        Optional<String> extension = string("extension");
        if (extension.isPresent() && kind.isPresent() && kind.get() != PluginKind.REPORTER) {
            problem(line("extension"), "'extension' is for reporters only");
        }
        return extension.orElse("txt");
    }

    private List<OptionSpec> options() {
        List<OptionSpec> specs = new ArrayList<>();
        for (Object each : list("options")) {
            if (each instanceof Map<?, ?> map) {
                option(map).ifPresent(specs::add);
            } else {
                problem(line("options"), "an option is an object with name, type, default and description");
            }
        }
        return specs;
    }

    private Optional<OptionSpec> option(Map<?, ?> map) {
        Map<String, Object> plain = new java.util.LinkedHashMap<>();
        map.forEach((key, value) -> plain.put(String.valueOf(key), value));
        known("options.", plain, OPTION);
        String name = String.valueOf(plain.getOrDefault("name", ""));
        String type = String.valueOf(plain.getOrDefault("type", "text"));
        try {
            OptionSpec.Type known = OptionSpec.Type.valueOf(type.toUpperCase(Locale.ROOT));
            return Optional.of(new OptionSpec(
                    name,
                    known,
                    String.valueOf(plain.getOrDefault("default", "")),
                    String.valueOf(plain.getOrDefault("description", ""))));
        } catch (IllegalArgumentException e) {
            List<String> types = Stream.of(OptionSpec.Type.values())
                    .map(known -> known.name().toLowerCase(Locale.ROOT))
                    .toList();
            boolean badType = !types.contains(type.toLowerCase(Locale.ROOT));
            problem(
                    line("options"),
                    badType
                            ? "the option '" + name + "' has the unknown type '" + type + "'; "
                                    + Nearest.hint(type, types)
                            : e.getMessage());
            return Optional.empty();
        }
    }

    private Interest interest(Optional<PluginKind> kind) {
        Object value = tree.get("interest");
        if (value == null) {
            return Interest.everything();
        }
        if (kind.isPresent() && kind.get() != PluginKind.DETECTOR) {
            problem(line("interest"), "'interest' is for detectors only");
        }
        if (!(value instanceof Map<?, ?> map)) {
            problem(line("interest"), "'interest' is an object with levels, events or containing");
            return Interest.everything();
        }
        Map<String, Object> outer = tree;
        Map<String, Object> plain = new java.util.LinkedHashMap<>();
        map.forEach((key, each) -> plain.put(String.valueOf(key), each));
        known("interest.", plain, INTEREST);
        tree = plain;
        Interest interest =
                new Interest(levels(strings("levels")), new TreeSet<>(strings("events")), strings("containing"));
        tree = outer;
        return interest;
    }

    private Set<Level> levels(List<String> words) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        List<String> known = Stream.of(Level.values())
                .map(level -> level.name().toLowerCase(Locale.ROOT))
                .toList();
        for (String word : words) {
            if (known.contains(word.toLowerCase(Locale.ROOT))) {
                levels.add(Level.valueOf(word.toUpperCase(Locale.ROOT)));
            } else {
                problem(line("levels"), "'" + word + "' is no level; " + Nearest.hint(word, known));
            }
        }
        return levels;
    }

    private String required(String key) {
        Optional<String> value = string(key);
        if (value.isEmpty() && !tree.containsKey(key)) {
            problem(1, "'" + key + "' is missing");
        }
        return value.orElse("");
    }

    private Optional<String> string(String key) {
        Object value = tree.get(key);
        if (value != null && !(value instanceof String)) {
            problem(line(key), "'" + key + "' is no text");
            return Optional.empty();
        }
        return Optional.ofNullable((String) value);
    }

    private List<String> strings(String key) {
        List<String> words = new ArrayList<>();
        for (Object each : list(key)) {
            if (each instanceof String word) {
                words.add(word);
            } else {
                problem(line(key), "'" + key + "' is no list of texts");
            }
        }
        return words;
    }

    private List<?> list(String key) {
        Object value = tree.get(key);
        if (value != null && !(value instanceof List<?>)) {
            problem(line(key), "'" + key + "' is no list");
        }
        return value instanceof List<?> list ? list : List.of();
    }

    private void problem(int line, String sentence) {
        problems.add(new PluginProblem(file.toString(), line, 0, sentence, excerpt(line)));
    }

    private String excerpt(int line) {
        return line == 0 ? "" : text.lines().skip(line - 1L).findFirst().orElse("");
    }

    /** Returns the line a key stands in, or that of the beginning. */
    private int line(String key) {
        Matcher matcher = Pattern.compile("\"" + Pattern.quote(key) + "\"\\s*:").matcher(text);
        return matcher.find()
                ? 1
                        + (int) text.substring(0, matcher.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                : 1;
    }

    private static int lineOf(String message) {
        Matcher matcher = Pattern.compile("\\(line (\\d{1,6}),").matcher(message);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 1;
    }
}
