package org.alphatrade.dryrun.log.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.base.file.RegularFiles;
import org.alphatrade.dryrun.log.file.LogSelection.Skipped;

/** Finds the log files that are meant by paths, directories and globs. */
public final class LogFileResolver {
    private static final Comparator<Path> WRITTEN =
            Comparator.comparing(path -> SegmentOrder.key(path.getFileName().toString()));

    private final Map<Object, Path> logs = new LinkedHashMap<>();
    private final Set<Path> named = new HashSet<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final Map<Object, Path> journals = new LinkedHashMap<>();

    private LogFileResolver() {}

    /** Resolves arguments of {@code --log}; a {@link Failure} when one leads nowhere. */
    public static LogSelection resolve(List<String> arguments) {
        LogFileResolver files = new LogFileResolver();
        arguments.forEach(files::argument);
        if (files.logs.isEmpty()) {
            throw Failure.input("no log among '" + String.join("', '", arguments) + "'; name a log file", null);
        }
        Optional<Path> journal = files.journal();
        List<Path> logs = new ArrayList<>(files.logs.values());
        if (journal.isPresent()) {
            logs.sort(WRITTEN);
        }
        return new LogSelection(logs, files.named, files.skipped, journal);
    }

    /** Two runs have two windows: then neither journal speaks for all logs. */
    private Optional<Path> journal() {
        if (journals.size() > 1) {
            journals.values().forEach(path -> skipped.add(new Skipped(path, "journals of several runs")));
            return Optional.empty();
        }
        return journals.values().stream().findFirst();
    }

    /** A name that exists is that file, whatever characters it has; only else it may be a glob. */
    private void argument(String argument) {
        Path path = Path.of(argument);
        if (Files.isDirectory(path)) {
            Path inside = path.resolve("logs");
            Path directory = Files.isDirectory(inside) ? inside : path;
            choose(argument, list(directory, "*"));
        } else if (Files.exists(path)) {
            single(path);
        } else if (argument.matches(".*[*?\\[{].*")) {
            choose(argument, glob(argument));
        } else {
            throw Failure.input("no log file '" + argument + "': it does not exist", null);
        }
    }

    private void single(Path path) {
        LogFileType kind = kind(path);
        if (kind != LogFileType.RECORDS && !kind.mayBeLog()) {
            throw Failure.input(
                    "'" + path + "' is " + kind.words() + ", no log of records; name the .jsonl file or its directory",
                    null);
        }
        named.add(path);
        add(path);
        if (kind == LogFileType.RECORDS) {
            journalOf(path);
        }
    }

    /** One file by two names (another glob, a link) is one log. */
    private void add(Path path) {
        Path known = logs.putIfAbsent(identity(path), path);
        if (known != null) {
            skipped.add(new Skipped(path, "the same file as '" + known + "'"));
        }
    }

    private void journalOf(Path log) {
        JournalNames.of(log).filter(Files::isRegularFile).ifPresent(this::journal);
    }

    private void journal(Path path) {
        journals.putIfAbsent(identity(path), path);
    }

    /** Returns what files are told apart by, however they are named. */
    public static Object identity(Path path) {
        try {
            Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
            return key == null ? path.toRealPath() : key;
        } catch (IOException e) {
            // What cannot be looked at is told when it is read.
            return path.toAbsolutePath().normalize();
        }
    }

    /** Our own records if there are any, else every regular file that is no sidecar. */
    private void choose(String argument, List<Path> found) {
        List<Path> records = new ArrayList<>();
        List<Path> others = new ArrayList<>();
        for (Path path : found) {
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                skipped.add(new Skipped(path, Files.isDirectory(path) ? "a directory" : "no regular file"));
                continue;
            }
            LogFileType kind = kind(path);
            switch (kind) {
                case RECORDS -> {
                    records.add(path);
                    journalOf(path);
                }
                case OTHER -> others.add(path);
                case JOURNAL -> journal(path);
                default -> skipped.add(new Skipped(path, kind.words()));
            }
        }
        if (records.isEmpty()) {
            others.forEach(this::add);
        } else {
            records.forEach(this::add);
            others.forEach(path -> skipped.add(new Skipped(path, "not one of the structured logs beside it")));
        }
        if (records.isEmpty() && others.isEmpty()) {
            throw Failure.input("no log file in '" + argument + "'", null);
        }
    }

    private static LogFileType kind(Path path) {
        try {
            return LogFileType.of(path);
        } catch (NoSuchFileException gone) {
            // It was there a moment ago, or a link leads to it: whoever reads it says so.
            return LogFileType.ofName(path);
        } catch (IOException e) {
            throw Failure.input("cannot read log '" + path + "': " + RegularFiles.reason(e), e);
        }
    }

    private static List<Path> list(Path directory, String glob) {
        List<Path> found = new ArrayList<>();
        PathMatcher matcher = matcher(glob);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                if (matcher.matches(entry.getFileName())) {
                    found.add(entry);
                }
            }
        } catch (IOException e) {
            throw Failure.input("cannot list '" + directory + "': " + RegularFiles.reason(e), e);
        }
        found.sort(WRITTEN);
        return found;
    }

    private static PathMatcher matcher(String glob) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + glob);
        } catch (PatternSyntaxException e) {
            throw Failure.input("no log file '" + glob + "', and no pattern either: " + e.getDescription(), e);
        }
    }

    /** Each part of the path may be a pattern, as in a shell. */
    private static List<Path> glob(String argument) {
        Path pattern = Path.of(argument);
        List<Path> found = List.of(pattern.isAbsolute() ? pattern.getRoot() : Path.of(""));
        for (Path part : pattern) {
            List<Path> next = new ArrayList<>();
            for (Path base : found) {
                expand(base, part.toString(), next);
            }
            found = next;
        }
        if (found.isEmpty()) {
            throw Failure.input("no log file matches '" + argument + "'", null);
        }
        return found;
    }

    private static void expand(Path base, String part, List<Path> next) {
        Path literal = base.resolve(part);
        if (Files.exists(literal)) {
            next.add(literal);
        } else if (Files.isDirectory(base.toString().isEmpty() ? Path.of(".") : base)) {
            boolean here = base.toString().isEmpty();
            for (Path entry : list(here ? Path.of(".") : base, part)) {
                next.add(here ? entry.getFileName() : entry);
            }
        }
    }
}
