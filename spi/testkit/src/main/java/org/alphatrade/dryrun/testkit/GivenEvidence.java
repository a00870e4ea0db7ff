package org.alphatrade.dryrun.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.testkit.engine.TrialEvidence;
import org.alphatrade.dryrun.testkit.engine.TrialInput;

/** The evidence that a test gives. */
record GivenEvidence(
        String title,
        List<TrialInput> steps,
        Optional<String> performance,
        Optional<String> diary,
        Map<String, Object> metadata)
        implements TrialEvidence {
    static final GivenEvidence NONE =
            new GivenEvidence("a trial", List.of(), Optional.empty(), Optional.empty(), Map.of());
}
