package org.alphatrade.dryrun.engine.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.Status;

/** Records of the harness that name a milder level than the line they carry, as none does that was left as it was written. */
final class MilderCopies {
    private static final int PLACES = 5;

    private final List<String> first = new ArrayList<>();
    private long records;

    /** Takes records, in their order. */
    void add(RecordBatch batch) {
        for (int i = 0; i < batch.size(); i++) {
            if (batch.isMilderCopyAt(i)) {
                records++;
                if (first.size() < PLACES) {
                    first.add(batch.file() + ":" + batch.lineAt(i));
                }
            }
        }
    }

    Optional<Finding> finding() {
        return records == 0
                ? Optional.empty()
                : Optional.of(Finding.of(
                        Status.UNKNOWN,
                        records + (records == 1 ? " record names" : " records name")
                                + " a milder level than what the runtime wrote, which was judged: first "
                                + String.join(", ", first)
                                + ". The harness writes both alike, so the log was changed since.",
                        LineAccount.about(records, first)));
    }
}
