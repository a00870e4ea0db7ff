package org.alphatrade.dryrun.evidence.foreign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.file.RegularFiles;
import org.alphatrade.dryrun.spi.MissingEvidenceException;

/** The files that a name or a pattern such as {@code reports/*.xml} or {@code reports/**.xml} stands for, in order. */
final class ReportFiles {
    private static final int MOST_FILES = 5_000;
    private static final int DEEPEST = 20;

    private ReportFiles() {}

    static List<Path> of(String pattern) {
        try {
            Path plain = Path.of(pattern);
            if (!hasPattern(pattern) || Files.exists(plain)) {
                return List.of(plain);
            }
            List<Path> found = matching(plain);
            if (found.isEmpty()) {
                throw new MissingEvidenceException("there is no report '" + pattern + "'");
            }
            if (found.size() > MOST_FILES) {
                throw new MissingEvidenceException("'" + pattern + "' stands for more than " + MOST_FILES + " files");
            }
            return found;
        } catch (InvalidPathException | PatternSyntaxException e) {
            throw new MissingEvidenceException("'" + pattern + "' names no file: " + e.getMessage());
        } catch (IOException e) {
            throw new MissingEvidenceException(
                    "reports '" + pattern + "' cannot be looked for: " + RegularFiles.reason(e));
        } catch (UncheckedIOException e) {
            throw new MissingEvidenceException("reports '" + pattern + "' cannot be looked for: " + e.getMessage());
        }
    }

    private static boolean hasPattern(String text) {
        return text.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    private static List<Path> matching(Path pattern) throws IOException {
        Path top = pattern.isAbsolute() ? pattern.getRoot() : Path.of("");
        int fixed = 0;
        while (fixed < pattern.getNameCount() - 1
                && !hasPattern(pattern.getName(fixed).toString())) {
            top = top.resolve(pattern.getName(fixed++));
        }
        if (!Files.isDirectory(top)) {
            return List.of();
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        int depth = pattern.toString().contains("**") ? DEEPEST : pattern.getNameCount() - fixed;
        try (Stream<Path> all = Files.walk(top, depth)) {
            return all.filter(matcher::matches)
                    .filter(file -> !Files.isDirectory(file))
                    .sorted()
                    .limit(MOST_FILES + 1L)
                    .toList();
        }
    }
}
