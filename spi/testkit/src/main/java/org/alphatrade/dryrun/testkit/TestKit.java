package org.alphatrade.dryrun.testkit;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Phase;
import org.alphatrade.dryrun.spi.PluginProvider;
import org.alphatrade.dryrun.spi.Stability;
import org.alphatrade.dryrun.testkit.engine.TrialInput;
import org.alphatrade.dryrun.testkit.engine.TrialSession;

/**
 * What the test kits of all kinds share: the plugin, its options, and what is given to it. The clock begins at
 * 2026-01-01T00:00:00Z; a line comes a millisecond after the one before it, unless {@link #after} lets more time go by.
 * Not thread-safe; make one a test.
 *
 * @param <K> the kit itself
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public abstract class TestKit<K extends TestKit<K>> {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final PluginProvider provider;
    private final List<String> options = new ArrayList<>();
    private final Map<String, String> settings = new HashMap<>();
    private final List<GivenStep> steps = new ArrayList<>();
    private Instant now = START;

    TestKit(PluginProvider provider) {
        this.provider = Objects.requireNonNull(provider, "provider");
    }

    abstract K self();

    /** Sets an option of the plugin, as {@code --plugin-option ID.NAME=VALUE} does; a bad one is refused. */
    public final K option(String name, String value) {
        options.add(provider.id() + "." + name + "=" + value);
        return changed();
    }

    /** Sets a setting of the run by its name in {@code dry-run.yaml}. */
    public final K setting(String name, String value) {
        settings.put(name, value);
        return changed();
    }

    /** Gives lines as a runtime writes them to its standard output; more calls add more. */
    public final K given(String... lines) {
        for (String line : lines) {
            line(line, false);
        }
        return changed();
    }

    /** Gives lines as a runtime writes them to its standard error. */
    public final K givenOnStderr(String... lines) {
        for (String line : lines) {
            line(line, true);
        }
        return changed();
    }

    private void line(String text, boolean stderr) {
        now = now.plusMillis(1);
        for (String line : text.strip().split("\n")) {
            steps.add(GivenStep.line(now, line, stderr));
        }
    }

    /** Lets time go by before what is given next. */
    public final K after(Duration duration) {
        now = now.plus(duration);
        return changed();
    }

    /** Gives a tick of the harness, as comes about once a second. */
    public final K tick() {
        return observed(Observation.Tick.of(now, elapsed()));
    }

    /** Says that the runtime was started. */
    public final K started() {
        return observed(Observation.Started.of(now, elapsed(), settings));
    }

    /** Says that the run entered a phase. */
    public final K phase(Phase phase) {
        return observed(Observation.PhaseChange.of(now, elapsed(), phase));
    }

    /**
     * Says that the runtime ended.
     *
     * @param requested whether the harness had asked it to
     */
    public final K exited(int exitCode, boolean requested) {
        return observed(Observation.Exited.of(now, elapsed(), exitCode, requested));
    }

    /** Gives any other observation. Its own times count. */
    public final K observed(Observation observation) {
        steps.add(GivenStep.seen(observation));
        return changed();
    }

    /** Returns the time of what is given next. */
    public final Instant now() {
        return now;
    }

    /** Returns the time since the clock began. */
    public final Duration elapsed() {
        return Duration.between(START, now);
    }

    /** Returns the plugins that take part beside it. */
    List<PluginProvider> beside() {
        return List.of();
    }

    /** Forgets what was found out before something changed. */
    abstract void forget();

    private K changed() {
        forget();
        return self();
    }

    final String id() {
        return provider.id();
    }

    final PluginProvider provider() {
        return provider;
    }

    final List<TrialInput> steps() {
        return List.copyOf(steps);
    }

    /** Returns what tries the plugin, or fails when the plugin cannot be used at all. */
    final TrialSession trial() {
        TrialSession trial = Engine.find().open(provider, beside(), options, settings);
        if (!trial.pluginProblems().isEmpty()) {
            throw failed("cannot be used")
                    .with("because", trial.pluginProblems())
                    .failure();
        }
        return trial;
    }

    final Facts failed(String how) {
        return new Facts(provider.id() + " " + how);
    }

    final Facts facts(String how, List<String> expected, List<String> actual) {
        return failed(how).with("expected", expected).with("but was", actual).with("given", shown());
    }

    private List<String> shown() {
        return steps.stream().map(GivenStep::shown).toList();
    }
}
