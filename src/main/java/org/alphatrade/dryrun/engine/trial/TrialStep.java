package org.alphatrade.dryrun.engine.trial;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.alphatrade.dryrun.spi.Observation;

/** One thing that happens in a {@link Trial}. */
public sealed interface TrialStep {
    /** Returns when, by the harness's clock. */
    Instant at();

    /**
     * The runtime writes a line.
     *
     * @param bytes without its LF
     * @param stderr whether to its standard error
     */
    record Line(Instant at, byte[] bytes, boolean stderr) implements TrialStep {
        public Line {
            Objects.requireNonNull(at, "at");
            bytes = bytes.clone();
        }

        public static Line of(Instant at, String text) {
            return new Line(at, text.getBytes(StandardCharsets.UTF_8), false);
        }

        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** The harness sees or does something. */
    record Seen(Observation observation) implements TrialStep {
        public Seen {
            Objects.requireNonNull(observation, "observation");
        }

        @Override
        public Instant at() {
            return observation.at();
        }
    }
}
