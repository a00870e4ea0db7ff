package org.alphatrade.dryrun.plugin.model;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.alphatrade.dryrun.spi.PluginContext;

/** A plugin's options in force and the run's settings. */
public record HostContext(String plugin, Map<String, String> options, Map<String, String> settings)
        implements PluginContext {
    public HostContext {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    @Override
    public String option(String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException("plugin '" + plugin + "' declares no option '" + name + "'");
        }
        return value;
    }

    @Override
    public Duration duration(String name) {
        return PluginOptionValues.duration(option(name));
    }
}
