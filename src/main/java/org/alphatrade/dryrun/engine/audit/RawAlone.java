package org.alphatrade.dryrun.engine.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.log.file.ReadAnew;
import org.alphatrade.dryrun.log.file.ReadResult;
import org.alphatrade.dryrun.log.record.LineCounts;

/** Raw logs of runs without their structured ones: nothing tells the stream, the order and the arrival of their lines. */
final class RawAlone {
    private static final int LISTED = 20;

    private final List<String> files = new ArrayList<>();
    private LineCounts counts = LineCounts.NONE;
    private long lines;

    /** Takes what became of a file, if it is such a one. */
    void end(Path log, ReadResult outcome) {
        if (!ReadAnew.isRaw(log) || ReadAnew.structuredOf(log).isPresent()) {
            return;
        }
        if (files.size() < LISTED) {
            files.add(log.toString());
        }
        lines += outcome.lines();
        counts = counts.plus(outcome.counts());
    }

    void addTo(Map<String, Object> metadata) {
        if (lines > 0) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("files", files);
            tree.put("lines", lines);
            tree.put("untimed_lines", counts.untimed());
            tree.put("unrecognised_lines", counts.unrecognised());
            metadata.put("read_without_structured_log", tree);
        }
    }
}
