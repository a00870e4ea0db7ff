package org.alphatrade.dryrun.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Proves by counting that everything a writer wrote is in the evidence once, in order, and in the run's own figures. */
final class Counting {
    private Counting() {}

    static Proofs prove(Path logs, Bundle bundle, Tally tally) throws IOException {
        Proofs proofs = new Proofs();
        proofs.hold(tally.isDone(), () -> "the writer did not come to its end");
        proofs.hold(bundle.isThere(), () -> "there is no summary");
        Recount structured = Recount.structured(logs);
        Recount raw = Recount.raw(logs);
        for (int stream = Marker.OUT; stream <= Marker.ERR; stream++) {
            String word = Marker.word(stream);
            long written = tally.get(stream, Tally.Count.LINES);
            proofs.equal("records of " + word + " in the structured log", written, structured.count(stream));
            proofs.equal("lines of " + word + " in the raw log", written, raw.count(stream));
            proofs.equal("lines of " + word + " in the summary", written, bundle.lines(stream));
        }
        whole(proofs, "structured log", structured);
        whole(proofs, "raw log", raw);
        proofs.equal("bytes of the raw log", tally.all(Tally.Count.BYTES), raw.bytes());
        proofs.equal("records that the audit read", tally.all(Tally.Count.LINES), bundle.records() + bundle.ignored());
        Map<String, Long> levels = levels(tally);
        proofs.equal("levels in the structured log", levels, structured.levels());
        proofs.equal("levels that the run counted", levels, bundle.liveLevels());
        proofs.equal("levels that the audit counted", levels, bundle.auditedLevels());
        return proofs;
    }

    private static void whole(Proofs proofs, String what, Recount count) {
        proofs.equal(what, "", count.problem());
        proofs.hold(!count.isCutOff(), () -> "the " + what + " is cut off");
    }

    static Map<String, Long> levels(Tally tally) {
        Map<String, Long> levels = new TreeMap<>();
        levels.put("debug", tally.all(Tally.Count.DEBUG));
        levels.put("info", tally.all(Tally.Count.INFO));
        levels.put("warn", tally.all(Tally.Count.WARN));
        levels.put("error", tally.all(Tally.Count.ERROR));
        levels.values().removeIf(count -> count == 0);
        return levels;
    }
}
