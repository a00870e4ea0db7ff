package org.alphatrade.dryrun.rehearsal.follow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.base.file.AtomicFile;
import org.alphatrade.dryrun.base.file.RegularFiles;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;
import org.alphatrade.dryrun.rehearsal.request.WrapUpJob;
import org.alphatrade.dryrun.report.minutes.WrapUpMinutes;
import org.alphatrade.dryrun.report.summary.SummaryBundleReader;
import org.alphatrade.dryrun.report.summary.SummaryWrapUp;
import org.alphatrade.dryrun.spi.Status;

/** Writes the wrap-up minutes of a finished run. */
public final class WrapUpUseCase {
    private WrapUpUseCase() {}

    /** Returns the exit code: 0 for a pass, 1 for a warn, 2 for a fail. */
    public static int run(WrapUpJob request, UserConsole console) {
        SummaryWrapUp minutes = WrapUpMinutes.of(SummaryBundleReader.read(request.summary()), request.minutes());
        write(request.json(), Json.pretty(minutes.tree()), console);
        write(request.markdown(), WrapUpMinutes.markdown(minutes), console);
        console.out().println("wrap-up: " + minutes.status().judged().word());
        return code(minutes.status().judged());
    }

    private static int code(Status status) {
        return switch (status) {
            case PASS -> 0;
            case WARN -> 1;
            case UNKNOWN, FAIL -> 2;
        };
    }

    private static void write(Optional<Path> target, String text, UserConsole console) {
        target.ifPresent(file -> {
            replace(file, text);
            console.out().println("wrote " + file);
        });
    }

    /** Writes {@code text} to {@code file}, or fails with one line. */
    static void replace(Path file, String text) {
        try {
            AtomicFile.write(file, text);
        } catch (IOException e) {
            throw Failure.input("cannot write '" + file + "': " + RegularFiles.reason(e) + "; name another file", e);
        }
    }
}
