package org.alphatrade.dryrun.plugin.check;

import java.time.Duration;
import java.time.Instant;
import org.alphatrade.dryrun.spi.Assessment;
import org.alphatrade.dryrun.spi.Observation.CheckResult;
import org.alphatrade.dryrun.spi.Observation.CheckResult.Measure;
import org.alphatrade.dryrun.spi.Status;

/** An answer in the way of Nagios plugins as an objective's: the first of its figures is what was observed. */
public final class NagiosAnswer {
    private NagiosAnswer() {}

    /** Returns what it says, or throws an IllegalArgumentException when it says nothing usable. */
    public static Assessment read(int exit, String text) {
        CheckResult said = NagiosOutput.of(text).result("objective", exit).build(Instant.EPOCH, Duration.ZERO);
        if (!said.problem().isEmpty()) {
            throw new IllegalArgumentException(said.problem());
        }
        return said.measures().stream()
                .filter(measure -> measure.value().isPresent())
                .findFirst()
                .map(measure -> with(measure, said))
                .orElseGet(() -> Assessment.of(said.status(), said.summary()));
    }

    private static Assessment with(Measure measure, CheckResult said) {
        boolean warned = said.status() == Status.WARN || measure.critical().isEmpty();
        return Assessment.builder(said.status(), said.summary())
                .observed(measure.value().orElseThrow().toPlainString())
                .threshold(warned ? measure.warning() : measure.critical())
                .unit(measure.unit())
                .build();
    }
}
