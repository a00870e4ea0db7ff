package org.alphatrade.dryrun.rehearsal.verdict;

import org.alphatrade.dryrun.base.settings.RunSettings;
import org.alphatrade.dryrun.plugin.executable.ExecutableFormat;
import org.alphatrade.dryrun.plugin.groovy.GroovyFormat;
import org.alphatrade.dryrun.plugin.load.PluginLoader;
import org.alphatrade.dryrun.plugin.load.PluginRequest;
import org.alphatrade.dryrun.plugin.load.PluginSet;
import org.alphatrade.dryrun.plugin.model.PluginFormat;
import org.alphatrade.dryrun.plugin.template.TemplateFormat;
import org.alphatrade.dryrun.rehearsal.request.PluginChoice;

/** Every kind of plugin file beside jars, and the loading of what the user chose. */
public final class PluginFormats {
    private PluginFormats() {}

    static PluginFormat[] all() {
        return new PluginFormat[] {new GroovyFormat(), new TemplateFormat(), new ExecutableFormat()};
    }

    public static PluginSet load(PluginChoice choice, RunSettings settings) {
        return PluginLoader.load(
                new PluginRequest(
                        choice.plugins(),
                        choice.none(),
                        choice.options(),
                        choice.locked(),
                        settings.texts(),
                        choice.timeout()),
                all());
    }
}
