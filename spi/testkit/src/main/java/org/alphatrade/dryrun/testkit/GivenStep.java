package org.alphatrade.dryrun.testkit;

import java.time.Instant;
import java.util.Optional;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.testkit.engine.TrialInput;

/** What a test gives. */
record GivenStep(Instant at, Optional<Observation> observation, String line, boolean stderr) implements TrialInput {
    static GivenStep line(Instant at, String line, boolean stderr) {
        return new GivenStep(at, Optional.empty(), line, stderr);
    }

    static GivenStep seen(Observation observation) {
        return new GivenStep(observation.at(), Optional.of(observation), "", false);
    }

    /** Returns it as a failed expectation shows it. */
    String shown() {
        return observation.map(Object::toString).orElse(line);
    }
}
