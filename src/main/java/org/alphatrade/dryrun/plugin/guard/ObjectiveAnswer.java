package org.alphatrade.dryrun.plugin.guard;

import java.util.Objects;
import org.alphatrade.dryrun.spi.Assessment;
import org.alphatrade.dryrun.spi.ObjectiveResult;

/** What came of asking an objective. */
public sealed interface ObjectiveAnswer {
    /** Returns what stands in the reports. */
    ObjectiveResult result();

    /** Returns the same with what it rests on. */
    default Assessment assessment() {
        return result().assessment().orElseThrow();
    }

    /** It judged, or said that it cannot. */
    record Judged(ObjectiveResult result) implements ObjectiveAnswer {
        public Judged {
            Objects.requireNonNull(result, "result");
        }
    }

    /** It failed, and so nothing is known; the result says how and where. */
    record Failed(ObjectiveResult result) implements ObjectiveAnswer {
        public Failed {
            Objects.requireNonNull(result, "result");
        }
    }
}
