package org.alphatrade.dryrun.plugin.ready;

import java.io.IOException;
import java.nio.file.Path;
import org.alphatrade.dryrun.plugin.groovy.GroovyFormat;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.spi.PluginProvider;
import org.alphatrade.dryrun.testkit.DetectorTestKit;

/** The scripts that come with the toolkit, for the test kit. */
final class ReadyScript {
    private static final Path READY = Path.of(System.getProperty("project.root", ".."), "plugins/ready");

    private ReadyScript() {}

    static DetectorTestKit detector(String file, String id) throws IOException {
        return DetectorTestKit.of((DetectorProvider) provider(file, id));
    }

    static PluginProvider provider(String file, String id) throws IOException {
        return new GroovyFormat()
                .read(READY.resolve(file + ".groovy")).providers().stream()
                        .filter(provider -> provider.id().equals(id))
                        .findFirst()
                        .orElseThrow();
    }
}
