package org.alphatrade.dryrun.rehearsal.verdict;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.plugin.guard.GuardedReporter;
import org.alphatrade.dryrun.plugin.load.AddOn;
import org.alphatrade.dryrun.plugin.load.PluginSet;
import org.alphatrade.dryrun.rehearsal.request.ReportSpec;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.Report;
import org.alphatrade.dryrun.spi.ReportTarget;
import org.jspecify.annotations.Nullable;

/** Reports in the formats that were asked for, built in or plugged in. */
public final class PluginReports {
    private final PluginSet plugins;
    private final ArtefactWriter artefacts;
    private final Path directory;

    public PluginReports(PluginSet plugins, ArtefactWriter artefacts, Path directory) {
        this.plugins = plugins;
        this.artefacts = artefacts;
        this.directory = directory;
    }

    /** Refuses formats that nobody writes, before a run begins. */
    public static void check(PluginSet plugins, List<ReportSpec> wishes) {
        for (ReportSpec wish : wishes) {
            if (plugins.reporter(wish.format()).isEmpty()) {
                throw Failure.usage("--report '" + wish.format() + "' is no known format; "
                        + AddOn.hint(wish.format())
                                .orElseGet(() -> "use one of " + String.join(", ", plugins.formats())));
            }
        }
    }

    public void write(List<ReportSpec> wishes, Report report, Instant now) {
        for (ReportSpec wish : wishes) {
            plugins.reporter(wish.format())
                    .ifPresentOrElse(
                            reporter -> write(reporter, wish, report, now),
                            () -> artefacts.problem("the report format '" + wish.format() + "' is not known"));
        }
    }

    private void write(GuardedReporter reporter, ReportSpec wish, Report report, Instant now) {
        Path file =
                wish.path().orElseGet(() -> directory.resolve("report-" + wish.format() + "." + reporter.extension()));
        Buffer buffer = new Buffer();
        Optional<Incident> fault = reporter.write(report, buffer, now);
        if (fault.isPresent()) {
            artefacts.problem(
                    "the report '" + wish.format() + "' failed: " + fault.get().summary());
            return;
        }
        artefacts.writeBytes(file, buffer::bytes);
    }

    /** A report in memory, so that half a report never stands under its final name. */
    public static final class Buffer implements ReportTarget {
        private static final int MOST = 64 << 20;

        private final ByteArrayOutputStream bytes = new Bounded();
        private @Nullable Writer writer;

        @Override
        public Writer writer() {
            writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
            return writer;
        }

        @Override
        public OutputStream stream() {
            return bytes;
        }

        private static final class Bounded extends ByteArrayOutputStream {
            @Override
            public synchronized void write(int b) {
                room(1);
                super.write(b);
            }

            @Override
            public synchronized void write(byte[] b, int from, int length) {
                room(length);
                super.write(b, from, length);
            }

            private void room(int length) {
                if (length > MOST - count) {
                    throw new IllegalStateException("the report is longer than " + (MOST >> 20) + " MiB");
                }
            }
        }

        public byte[] bytes() throws java.io.IOException {
            if (writer != null) {
                writer.flush();
            }
            return bytes.toByteArray();
        }
    }
}
