package org.alphatrade.dryrun.plugin.executable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.base.json.JsonException;
import org.alphatrade.dryrun.base.text.DidYouMean;
import org.alphatrade.dryrun.base.time.Durations;
import org.alphatrade.dryrun.plugin.model.PluginKind;
import org.alphatrade.dryrun.plugin.model.PluginProblem;
import org.alphatrade.dryrun.spi.FigureSpec;
import org.alphatrade.dryrun.spi.Interest;

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
            "interest",
            "scope",
            "watches",
            "mayBeAbsent",
            "figures",
            "every",
            "mayBeUnknown",
            "attempts");
    /** A detector for whom a program is run every so often. */
    private static final String CHECK = "check";

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Pattern BYTES = Pattern.compile("(\\d{1,6})\\s*(MB|MiB|GB|GiB)");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final ManifestText text;
    private ManifestObject manifest;

    ManifestReader(Path file, String text) {
        this.text = new ManifestText(file, text);
        this.manifest = new ManifestObject(this.text, java.util.Map.of());
    }

    List<PluginProblem> problems() {
        return text.problems();
    }

    /** Returns the manifest, or nothing when there are problems. */
    Optional<PluginManifest> read() {
        try {
            manifest = new ManifestObject(text, Json.parseStrictly(text.text()));
        } catch (JsonException e) {
            String why = String.valueOf(e.getMessage());
            text.problem(lineOf(why), "this is no JSON object: " + why);
            return Optional.empty();
        }
        text.known("", manifest.tree(), KEYS);
        Optional<PluginKind> kind = kind();
        ManifestCommand command = new ManifestCommand(manifest);
        ManifestWatch watch = new ManifestWatch(manifest, kind);
        Interest interest = watch.interest();
        List<String> words = command.words();
        ManifestFigures figures = new ManifestFigures(manifest, kind);
        List<FigureSpec> specs = figures.specs();
        Optional<ManifestSchedule> schedule = ManifestSchedule.of(manifest, CHECK.equals(manifest.value("kind")));
        PluginManifest read = new PluginManifest(
                text.file(),
                manifest.required("id"),
                kind.orElse(PluginKind.DETECTOR),
                words,
                timeout(schedule),
                memory(),
                environment(),
                manifest.string("description").orElse(""),
                manifest.string("version").orElse(""),
                extension(kind),
                new ManifestOptions(manifest).specs(),
                interest,
                watch.watches(interest).withFields(figures.fields()),
                watch.scope(),
                specs,
                schedule,
                command.hashes(words));
        return problems().isEmpty() ? Optional.of(read) : Optional.empty();
    }

    private Optional<PluginKind> kind() {
        String word = manifest.required("kind");
        List<String> words = Stream.concat(Stream.of(PluginKind.values()).map(PluginKind::word), Stream.of(CHECK))
                .toList();
        if (word.equals(CHECK)) {
            forChecks();
            return Optional.of(PluginKind.DETECTOR);
        }
        if (word.isEmpty() || words.contains(word)) {
            return word.isEmpty() ? Optional.empty() : Optional.of(PluginKind.valueOf(word.toUpperCase(Locale.ROOT)));
        }
        text.problem("kind", "'" + word + "' is no kind of plugin; " + DidYouMean.hint(word, words));
        return Optional.empty();
    }

    /** A check is shown no records, so nothing that chooses among them means anything. */
    private void forChecks() {
        Stream.of("interest", "scope", "watches", "mayBeAbsent", "options")
                .filter(manifest.tree()::containsKey)
                .forEach(key -> text.problem(
                        key,
                        "'" + key + "' is not for live checks, which are shown no records"
                                + " and take their options as arguments in 'command'"));
    }

    private Duration timeout(Optional<ManifestSchedule> schedule) {
        Optional<String> word = manifest.string("timeout");
        if (word.isEmpty()) {
            return schedule.map(ManifestSchedule::timeout).orElse(PluginManifest.TIMEOUT);
        }
        try {
            Duration timeout = Durations.parse(word.get());
            if (schedule.isPresent() && timeout.compareTo(schedule.get().every()) > 0) {
                text.problem("timeout", "'timeout' is longer than 'every', so the next run could not begin in time");
                return PluginManifest.TIMEOUT;
            }
            if (!timeout.isZero() && timeout.compareTo(LONGEST) <= 0) {
                return timeout;
            }
            text.problem("timeout", "'timeout' is not between zero and 10m");
        } catch (IllegalArgumentException e) {
            text.problem("timeout", "'timeout': " + e.getMessage());
        }
        return PluginManifest.TIMEOUT;
    }

    private long memory() {
        Optional<String> word = manifest.string("memory");
        if (word.isEmpty()) {
            return PluginManifest.MEMORY_BYTES;
        }
        if (word.get().equals("unlimited")) {
            return 0;
        }
        Matcher matcher = BYTES.matcher(word.get());
        if (!matcher.matches()) {
            text.problem(
                    "memory",
                    "'memory' is no size such as \"512MB\" or \"2GB\", nor \"unlimited\","
                            + " as programs of Node.js, Go or the JVM may need");
            return 0;
        }
        return Long.parseLong(matcher.group(1)) << (matcher.group(2).startsWith("G") ? 30 : 20);
    }

    private List<String> environment() {
        List<String> names = manifest.strings("environment");
        names.stream()
                .filter(name -> !VARIABLE.matcher(name).matches())
                .forEach(name -> text.problem(
                        "environment", "'environment' lists names of variables to hand on, '" + name + "' is none"));
        return names;
    }

    private String extension(Optional<PluginKind> kind) {
        Optional<String> extension = manifest.string("extension");
        if (extension.isPresent() && kind.isPresent() && kind.get() != PluginKind.REPORTER) {
            text.problem("extension", "'extension' is for reporters only");
        }
        return extension.orElse("txt");
    }

    private static int lineOf(String message) {
        Matcher matcher = Pattern.compile("\\(line (\\d{1,6}),").matcher(message);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 1;
    }
}
