package org.alphatrade.dryrun.rehearsal.verdict;

import java.util.Map;
import org.alphatrade.dryrun.base.settings.RunSettings;
import org.alphatrade.dryrun.plugin.executable.ExecutableFormat;
import org.alphatrade.dryrun.plugin.groovy.GroovyFormat;
import org.alphatrade.dryrun.plugin.load.PluginLoader;
import org.alphatrade.dryrun.plugin.load.PluginRequest;
import org.alphatrade.dryrun.plugin.load.PluginSet;
import org.alphatrade.dryrun.plugin.model.PluginFormat;
import org.alphatrade.dryrun.plugin.template.TemplateFormat;

/** Every kind of plugin file beside jars, and the loading of what the user chose. */
public final class PluginFormats {
    private PluginFormats() {}

    static PluginFormat[] all() {
        return new PluginFormat[] {new GroovyFormat(), new TemplateFormat(), new ExecutableFormat()};
    }

    public static PluginSet load(PluginRequest request, RunSettings settings) {
        return load(request, settings, Map.of());
    }

    /** Loads plugins for evidence whose run recorded their options: they hold where nothing is typed. */
    public static PluginSet load(
            PluginRequest request, RunSettings settings, Map<String, Map<String, String>> recordedOptions) {
        return PluginLoader.load(request.with(settings.texts(), recordedOptions), all());
    }
}
