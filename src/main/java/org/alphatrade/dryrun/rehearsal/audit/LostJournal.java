package org.alphatrade.dryrun.rehearsal.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.base.file.Compression;
import org.alphatrade.dryrun.log.file.LogSelection;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.Status;

/** Logs that the harness wrote, without the journal that says when the run was, whether it ended and what it lost. */
final class LostJournal {
    private static final Pattern NAME =
            Pattern.compile("final_dry_run_\\d{8}T\\d{6}Z(-\\d+)?(_p\\d+)?\\.jsonl(\\.\\w+)?");
    /** The first record tells, and a line may be long: longer where the name says already whose log it is. */
    private static final int HEAD = 64 << 10;

    private static final int HEAD_OF_OURS = 8 << 20;

    private LostJournal() {}

    /** Returns what is to be said of logs that nobody's journal and no file of an older harness speaks for. */
    static List<Finding> findings(LogSelection selection) {
        return selection.logs().stream()
                .filter(LostJournal::isOurs)
                .findFirst()
                .map(log -> List.of(Finding.of(Status.UNKNOWN, message(selection), Map.of("file", log.toString()))))
                .orElse(List.of());
    }

    private static String message(LogSelection selection) {
        boolean several =
                selection.skipped().stream().anyMatch(file -> file.why().startsWith("journals of"));
        return several
                ? "These logs are of several runs, each with a window, an end and losses of its own: name one run at a"
                        + " time."
                : "The harness wrote these logs, but its journal is missing: the run's window, end and losses are"
                        + " unknown.";
    }

    private static boolean isOurs(Path log) {
        boolean named = NAME.matcher(log.getFileName().toString()).matches();
        try (var in = Compression.open(log)) {
            String head = new String(in.readNBytes(named ? HEAD_OF_OURS : HEAD), StandardCharsets.ISO_8859_1);
            return named ? head.contains("\"payload\":") : head.contains("\"raw_offset\":");
        } catch (IOException e) {
            // A file that cannot be read was reported as such when it was read.
            return false;
        }
    }
}
