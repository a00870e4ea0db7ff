package org.alphatrade.dryrun.testkit;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.util.Arrays;
import java.util.List;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentGroup;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Stability;
import org.alphatrade.dryrun.testkit.engine.TrialOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Tests a detector as a rehearsal runs it: lines are shaped into records, searched for stack traces and shown to it
 * behind the same walls. Works with JUnit, Spock or a plain {@code main}; a failed expectation is an
 * {@link AssertionError}.
 *
 * <pre>{@code
 * DetectorTestKit.of(new MarginCall())
 *         .option("limit", "2000")
 *         .given("{\"event\":\"margin_call\",\"amount\":2500}", "{\"event\":\"margin_call\",\"amount\":1500}")
 *         .expect("fail: margin call above the limit")
 *         .freeChecks();
 * }</pre>
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public final class DetectorTestKit extends TestKit<DetectorTestKit> {
    private long seed = 1;
    private @Nullable TrialOutcome result;

    private DetectorTestKit(DetectorProvider detector) {
        super(detector);
    }

    /** Returns a kit for a detector, with nothing given to it yet. */
    public static DetectorTestKit of(DetectorProvider detector) {
        return new DetectorTestKit(detector);
    }

    /** Sets the seed of what {@link #freeChecks} makes up; the same seed makes up the same. */
    public DetectorTestKit seed(long newSeed) {
        seed = newSeed;
        return this;
    }

    /**
     * Expects just these incidents, in the order in which they are raised.
     *
     * @param incidents each {@code SEVERITY: SUMMARY}, such as {@code fail: margin call above the limit}
     */
    public DetectorTestKit expect(String... incidents) {
        List<String> raised = incidents().stream().map(DetectorTestKit::shown).toList();
        if (!raised.equals(Arrays.asList(incidents))) {
            throw facts("did not raise what was expected", Arrays.asList(incidents), raised)
                    .failure();
        }
        return this;
    }

    /** Expects that nothing is raised. */
    public DetectorTestKit expectNothing() {
        return expect();
    }

    /** Expects that this is the worst that is raised, however often. */
    public DetectorTestKit expectWorst(Severity severity) {
        Severity worst = result().incidents().worst();
        if (worst != severity) {
            List<String> raised =
                    incidents().stream().map(DetectorTestKit::shown).toList();
            throw facts("raised something else", List.of("worst " + severity.word()), raised)
                    .failure();
        }
        return this;
    }

    /** Expects so many incidents, equal ones counted each. */
    public DetectorTestKit expectCount(int count) {
        if (incidents().size() != count) {
            List<String> raised =
                    incidents().stream().map(DetectorTestKit::shown).toList();
            throw facts("raised another number of incidents", List.of(count + " incidents"), raised)
                    .with("in all", raised.size())
                    .failure();
        }
        return this;
    }

    /**
     * Checks what can be asked of any detector: that it raises nothing on records that say all is well, that no broken
     * line makes it fail, and that it raises the same however its work is split, as its scope promises: for
     * {@code record()} in any order over several instances, for {@code window()} in parts with that much replayed
     * before each, for {@code stream()} when it sees the same again. What was given is mixed in.
     */
    public DetectorTestKit freeChecks() {
        List<String> problems = trial().freeChecks(steps(), seed);
        if (!problems.isEmpty()) {
            throw failed("does not stand the free checks")
                    .with("expected", "no failure, and the same however its work is split")
                    .with("but was", problems)
                    .with("seed", seed)
                    .failure();
        }
        return this;
    }

    /** Returns each incident in the order in which it was raised. */
    public List<Incident> incidents() {
        return result().raised();
    }

    /** Returns the incidents as a report lists them, equal ones as one. */
    public List<IncidentGroup> groups() {
        return result().incidents().groups();
    }

    private TrialOutcome result() {
        if (result == null) {
            TrialOutcome found = trial().run(steps());
            if (!found.problems().isEmpty()) {
                throw failed("failed").with("problem", found.problems()).failure();
            }
            result = found;
            return found;
        }
        return result;
    }

    static String shown(Incident incident) {
        return incident.severity().word() + ": " + incident.summary();
    }

    @Override
    DetectorTestKit self() {
        return this;
    }

    @Override
    void forget() {
        result = null;
    }
}
