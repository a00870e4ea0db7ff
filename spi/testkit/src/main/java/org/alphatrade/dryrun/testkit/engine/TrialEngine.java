package org.alphatrade.dryrun.testkit.engine;

import static org.alphatrade.dryrun.spi.Stability.Grade.PREVIEW;

import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.spi.PluginProvider;
import org.alphatrade.dryrun.spi.Stability;

/**
 * What runs a plugin for the test kits as a rehearsal runs it. The runner registers one in {@code META-INF/services}.
 *
 * @since 0.2
 */
@Stability(value = PREVIEW, since = "0.2")
public interface TrialEngine {
    /**
     * Loads a plugin.
     *
     * @param provider the plugin under trial
     * @param beside plugins that take part beside it
     * @param options each {@code ID.KEY=VALUE}
     * @param settings the run's settings by their names in {@code dry-run.yaml}
     */
    TrialSession open(
            PluginProvider provider, List<PluginProvider> beside, List<String> options, Map<String, String> settings);
}
