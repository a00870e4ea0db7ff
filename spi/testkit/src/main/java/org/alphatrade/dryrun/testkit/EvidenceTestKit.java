package org.alphatrade.dryrun.testkit;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.spi.PluginProvider;
import org.alphatrade.dryrun.spi.Stability;
import org.alphatrade.dryrun.testkit.engine.TrialEvidence;

/**
 * A kit for what judges or reports the evidence as a whole, of which there is more than lines.
 *
 * @param <K> the kit itself
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public abstract class EvidenceTestKit<K extends EvidenceTestKit<K>> extends TestKit<K> {
    private final Map<String, Object> metadata = new LinkedHashMap<>();
    private final List<PluginProvider> beside = new ArrayList<>();
    private Optional<String> performance = Optional.empty();
    private Optional<String> diary = Optional.empty();
    private String title = "a trial";

    EvidenceTestKit(PluginProvider provider) {
        super(provider);
    }

    /** Gives the content of the performance file. */
    public final K performance(String json) {
        performance = Optional.of(json);
        return self();
    }

    /** Gives the content of the decision diary. */
    public final K diary(String json) {
        diary = Optional.of(json);
        return self();
    }

    /** Gives a fact of the operator's, as {@code --metadata KEY=VALUE} does. */
    public final K metadata(String key, String value) {
        metadata.put(key, value);
        return self();
    }

    /** Lets a detector or classifier of one's own take part, whose incidents are counted or shown. */
    public final K beside(PluginProvider... others) {
        beside.addAll(List.of(others));
        return self();
    }

    /** Names the run. */
    public final K title(String newTitle) {
        title = newTitle;
        return self();
    }

    final TrialEvidence evidence() {
        return new GivenEvidence(title, steps(), performance, diary, new LinkedHashMap<>(metadata));
    }

    @Override
    final List<PluginProvider> beside() {
        return List.copyOf(beside);
    }

    @Override
    final void forget() {
        // Nothing is remembered: the evidence is put together anew for each question.
    }
}
