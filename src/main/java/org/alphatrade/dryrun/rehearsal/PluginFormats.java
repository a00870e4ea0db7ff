package org.alphatrade.dryrun.rehearsal;

import java.util.Map;
import org.alphatrade.dryrun.executable.ExecutableFormat;
import org.alphatrade.dryrun.plugin.PluginFormat;
import org.alphatrade.dryrun.plugin.PluginLoader;
import org.alphatrade.dryrun.plugin.PluginRequest;
import org.alphatrade.dryrun.plugin.PluginSet;
import org.alphatrade.dryrun.script.GroovyFormat;
import org.alphatrade.dryrun.template.TemplateFormat;

/** Every kind of plugin file beside jars, and the loading of what the user chose. */
final class PluginFormats {
    private PluginFormats() {}

    static PluginFormat[] all() {
        return new PluginFormat[] {new GroovyFormat(), new TemplateFormat(), new ExecutableFormat()};
    }

    static PluginSet load(PluginChoice choice, Map<String, String> settings) {
        return PluginLoader.load(
                new PluginRequest(
                        choice.plugins(), choice.none(), choice.options(), choice.locked(), settings, choice.timeout()),
                all());
    }
}
