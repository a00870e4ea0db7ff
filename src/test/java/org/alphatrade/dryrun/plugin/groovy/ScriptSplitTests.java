package org.alphatrade.dryrun.plugin.groovy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.alphatrade.dryrun.plugin.model.PluginSource;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.testkit.DetectorTestKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scripted detector raises does not depend on how an audit splits its work. */
final class ScriptSplitTests {
    private static final String DETECTORS = """
            detector('each') { when { event == 'a' && number('n') > 2 }; summary { "a of ${field('key')}" } }
            detector('burst') { on event: 'a'; by { field('key') }; threshold 3, within: '5s'; summary { "$count of $key" } }
            detector('bursts') { on event: ['a', 'b']; threshold 6, within: '4s' }
            detector('expected') { on event: 'a'; by { field('key') }; expect event: 'b', within: '3s'; summary { "no b for $key" } }
            detector('followed') { on event: 'a'; then event: 'c', within: '2s' }
            detector('few') { on event: 'b'; atLeast 2, within: '6s' }
            """;

    @TempDir
    Path directory;

    @Test
    void everyWayOfJudgingFindsTheSameHoweverItIsSplit() throws IOException {
        PluginSource source = new GroovyFormat().read(Files.writeString(directory.resolve("a.groovy"), DETECTORS));
        assertEquals(List.of(), source.problems());
        for (int seed = 1; seed <= 5; seed++) {
            for (var provider : source.providers()) {
                DetectorTestKit kit =
                        DetectorTestKit.of((DetectorProvider) provider).seed(seed);
                records(kit, new Random(seed));
                assertEquals(
                        false, kit.incidents().isEmpty(), provider.id() + " raised nothing, so nothing was compared");
                kit.freeChecks();
            }
        }
    }

    private static void records(DetectorTestKit kit, Random random) {
        for (int i = 0; i < 150; i++) {
            kit.given("{\"event\":\"" + "abc".charAt(random.nextInt(3)) + "\",\"key\":\""
                    + "xyz".charAt(random.nextInt(3)) + "\",\"n\":" + random.nextInt(5) + "}");
            kit.after(Duration.ofMillis(random.nextInt(random.nextInt(20) == 0 ? 9_000 : 900)));
        }
    }
}
