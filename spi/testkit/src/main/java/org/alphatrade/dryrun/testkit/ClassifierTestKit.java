package org.alphatrade.dryrun.testkit;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.util.Arrays;
import java.util.List;
import org.alphatrade.dryrun.spi.ClassifierProvider;
import org.alphatrade.dryrun.spi.IncidentGroup;
import org.alphatrade.dryrun.spi.Stability;
import org.alphatrade.dryrun.testkit.engine.TrialOutcome;
import org.alphatrade.dryrun.testkit.engine.TrialSession;
import org.jspecify.annotations.Nullable;

/**
 * Tests a classifier as a rehearsal runs it: the built-in detectors look at the lines, equal incidents are folded into
 * one, and the classifier is asked about each.
 *
 * <pre>{@code
 * ClassifierTestKit.of(new KnownFeedDrops())
 *         .given("{\"level\":\"error\",\"message\":\"feed lost\"}")
 *         .expect("pass: feed lost (market data: the feed drops at midnight)");
 * }</pre>
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public final class ClassifierTestKit extends TestKit<ClassifierTestKit> {
    private @Nullable TrialOutcome result;

    private ClassifierTestKit(ClassifierProvider classifier) {
        super(classifier);
    }

    /** Returns a kit for a classifier, with nothing given to it yet. */
    public static ClassifierTestKit of(ClassifierProvider classifier) {
        return new ClassifierTestKit(classifier);
    }

    /**
     * Expects just these groups of incidents, worst first, then by time.
     *
     * @param groups each {@code SEVERITY: SUMMARY}, and {@code (OWNER: REASON)} behind it when it was classified;
     *     {@code (REASON)} without an owner
     */
    public ClassifierTestKit expect(String... groups) {
        List<String> found = groups().stream().map(ClassifierTestKit::shown).toList();
        if (!found.equals(Arrays.asList(groups))) {
            throw facts("did not classify as expected", Arrays.asList(groups), found)
                    .failure();
        }
        return this;
    }

    /** Expects that it knows none of the incidents. */
    public ClassifierTestKit expectUnclassified() {
        List<String> known = groups().stream()
                .filter(group -> group.classification().isPresent())
                .map(ClassifierTestKit::shown)
                .toList();
        if (!known.isEmpty()) {
            throw facts("knew an incident", List.of(), known).failure();
        }
        return this;
    }

    /** Returns the incidents as a report lists them, with what was said of them. */
    public List<IncidentGroup> groups() {
        return result().incidents().groups();
    }

    private TrialOutcome result() {
        if (result == null) {
            TrialSession trial = trial();
            TrialOutcome found = trial.run(steps());
            if (!trial.pluginProblems().isEmpty()) {
                throw failed("failed").with("problem", trial.pluginProblems()).failure();
            }
            result = found;
            return found;
        }
        return result;
    }

    private static String shown(IncidentGroup group) {
        String known = group.classification()
                .map(said -> " (" + (said.owner().isEmpty() ? "" : said.owner() + ": ") + said.reason() + ")")
                .orElse("");
        return group.severity().word() + ": " + group.first().summary() + known;
    }

    @Override
    ClassifierTestKit self() {
        return this;
    }

    @Override
    void forget() {
        result = null;
    }
}
