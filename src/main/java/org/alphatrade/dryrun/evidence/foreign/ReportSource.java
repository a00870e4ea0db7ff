package org.alphatrade.dryrun.evidence.foreign;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.base.file.Digests;
import org.alphatrade.dryrun.base.file.ForeignFile;
import org.alphatrade.dryrun.spi.MissingEvidenceException;

/**
 * A report that was judged.
 *
 * @param file as it was named
 * @param sha256 of the bytes that were judged
 */
public record ReportSource(Path file, String sha256) {
    /** An answer names so many by themselves; of more it names the pattern and the digest of their lines. */
    private static final int NAMED = 100;

    private static final Pattern ONE = Pattern.compile("(.+) \\(SHA-256 ([0-9a-f]{64})\\)");
    private static final Pattern MANY = Pattern.compile("(.+), \\d+ files \\(SHA-256 of their lines ([0-9a-f]{64})\\)");

    /** Says in an answer what was judged. */
    static List<String> told(String pattern, List<ReportSource> files) {
        if (files.size() <= NAMED) {
            return files.stream()
                    .map(one -> one.file() + " (SHA-256 " + one.sha256() + ")")
                    .toList();
        }
        return List.of(pattern + ", " + files.size() + " files (SHA-256 of their lines " + digest(files) + ")");
    }

    /** As sha256sum writes them. */
    private static String digest(List<ReportSource> files) {
        StringBuilder lines = new StringBuilder();
        files.forEach(one ->
                lines.append(one.sha256()).append("  ").append(one.file()).append('\n'));
        return Digests.sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the files that an answer names among its sources; nothing for a source of another kind. Of a pattern for which
     * other files stand by now than were judged it returns the pattern, which nobody can read.
     */
    public static List<ReportSource> of(String source) {
        try {
            Matcher one = ONE.matcher(source);
            if (one.matches()) {
                return List.of(new ReportSource(Path.of(one.group(1)), one.group(2)));
            }
            Matcher many = MANY.matcher(source);
            return many.matches() ? of(many.group(1), many.group(2)) : List.of();
        } catch (InvalidPathException e) {
            return List.of();
        }
    }

    private static List<ReportSource> of(String pattern, String digest) {
        List<ReportSource> files = new ArrayList<>();
        try {
            for (Path file : ReportFiles.of(pattern)) {
                if (ForeignFile.read(file, ToolReports.MOST_BYTES) instanceof ForeignFile.Content.Bytes read) {
                    files.add(new ReportSource(file, Digests.sha256(read.bytes())));
                }
            }
        } catch (MissingEvidenceException e) {
            files.clear();
        }
        return digest.equals(digest(files)) ? files : List.of(new ReportSource(Path.of(pattern), digest));
    }
}
