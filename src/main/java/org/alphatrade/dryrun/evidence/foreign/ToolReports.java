package org.alphatrade.dryrun.evidence.foreign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alphatrade.dryrun.base.file.Digests;
import org.alphatrade.dryrun.base.file.ForeignFile;
import org.alphatrade.dryrun.base.file.RegularFiles;
import org.alphatrade.dryrun.base.time.Durations;
import org.alphatrade.dryrun.spi.MissingEvidenceException;
import org.alphatrade.dryrun.spi.Window;

/**
 * Reads the reports of other tools that are of the time of a run.
 *
 * @param window the time that is judged
 * @param maximumAge how long before the end of the window, or after it, a report may have been written
 * @param timeOfFile whether a report that does not say when it was written is of the time its file was changed last
 */
public record ToolReports(Window window, Duration maximumAge, boolean timeOfFile) {
    /** How old a report may be when nothing is said. */
    public static final Duration USUAL_AGE = Duration.ofDays(7);

    static final long MOST_BYTES = 64L << 20;

    /** One report as its reader found it. */
    interface Read {
        /** Returns the times it names, of its beginning, its end or its parts. */
        List<Instant> times();
    }

    /** Reads a report from its bytes; throws a ReportException with what is wrong. */
    interface Reader<R extends Read> {
        R read(byte[] bytes) throws ReportException;
    }

    /** Returns what the JUnit XML files show together that a pattern names. */
    public JunitReport junit(String pattern) {
        List<ReportSource> sources = new ArrayList<>();
        JunitReport all = JunitReport.NONE;
        for (Path file : ReportFiles.of(pattern)) {
            all = all.and(read(file, JunitReader::read, sources));
        }
        if (all.tests() == all.skipped()) {
            throw new MissingEvidenceException("no test was run according to '" + pattern + "'"
                    + (all.tests() == 0 ? "" : ": all " + all.tests() + " were skipped"));
        }
        return all.from(ReportSource.told(pattern, sources));
    }

    /** Returns what the SARIF files show together that a pattern names. */
    public SarifReport sarif(String pattern) {
        List<ReportSource> sources = new ArrayList<>();
        SarifReport all = SarifReport.NONE;
        for (Path file : ReportFiles.of(pattern)) {
            all = all.and(read(file, SarifReader::read, sources));
        }
        return all.from(ReportSource.told(pattern, sources));
    }

    private <R extends Read> R read(Path file, Reader<R> reader, List<ReportSource> sources) {
        try {
            byte[] bytes = bytes(file);
            R report = reader.read(bytes);
            inTime(times(file, report));
            sources.add(new ReportSource(file, Digests.sha256(bytes)));
            return report;
        } catch (ReportException e) {
            throw new MissingEvidenceException("the report '" + file + "' is no evidence: " + e.getMessage());
        }
    }

    private static byte[] bytes(Path file) throws ReportException {
        ForeignFile.Content content = ForeignFile.read(file, MOST_BYTES);
        if (content instanceof ForeignFile.Content.Unreadable unreadable) {
            throw new ReportException(unreadable.reason());
        }
        if (content instanceof ForeignFile.Content.Bytes read && read.bytes().length > 0) {
            return read.bytes();
        }
        throw new ReportException(content instanceof ForeignFile.Content.Bytes ? "it is empty" : "it does not exist");
    }

    private List<Instant> times(Path file, Read report) throws ReportException {
        if (!report.times().isEmpty()) {
            return report.times();
        }
        if (!timeOfFile) {
            throw new ReportException(
                    "it does not say when it was written; timeOfFile: true takes the time its file was"
                            + " changed last");
        }
        try {
            return List.of(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            throw new ReportException(RegularFiles.reason(e));
        }
    }

    private void inTime(List<Instant> times) throws ReportException {
        for (Instant time : times) {
            boolean old = time.isBefore(window.end().minus(maximumAge));
            if (old || time.isAfter(window.end().plus(maximumAge))) {
                throw new ReportException("it is of " + time + ", more than " + Durations.words(maximumAge)
                        + (old ? " before" : " after") + " the end of what is judged (" + window.end() + ")");
            }
        }
    }
}
