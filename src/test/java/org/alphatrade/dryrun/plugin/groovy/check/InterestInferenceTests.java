package org.alphatrade.dryrun.plugin.groovy.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alphatrade.dryrun.plugin.groovy.GroovyFormat;
import org.alphatrade.dryrun.plugin.load.PluginLoader;
import org.alphatrade.dryrun.plugin.model.PluginSource;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the host knows of a condition before it is asked: seen by the compiler, made again by the compiled script. */
final class InterestInferenceTests {
    @TempDir
    Path directory;

    @Test
    void aConditionOnEventLevelAndTextIsKnownToTheHost() throws IOException {
        assertEquals(Interest.events("fill"), of("when { event == 'fill' }"));
        assertEquals(Interest.events("a", "b"), of("when { event in ['a', 'b'] }"));
        assertEquals(Interest.levels(Level.ERROR), of("when { ERROR == level }"));
        assertEquals(Interest.literals("margin call"), of("when { contains('margin call') }"));
        assertEquals(
                Interest.of(Set.of(Level.ERROR), Set.of("fill"), List.of("disk")),
                of("when { level == ERROR && event == 'fill' && contains('disk') && number('n') > 1 }"));
        assertEquals(
                Interest.of(Set.of(), Set.of("a", "b"), List.of()),
                of("when { event == 'a' && number('n') > 1 || event == 'b' && level == ERROR }"));
        assertEquals(
                Interest.of(Set.of(Level.ERROR), Set.of("fill"), List.of()),
                of("on level: ERROR; when { event == 'fill' }"));
    }

    @Test
    void whatCanNeverBeIsOfNoInterestAndWhatCannotBeToldIsOfAll() throws IOException {
        assertEquals(Interest.nothing(), of("when { event == 'a' && event == 'b' }"));
        assertEquals(Interest.events("c"), of("when { event == 'a' && event == 'b' || event == 'c' }"));
        assertEquals(Interest.everything(), of("when { number('n') > 1 }"));
        assertEquals(Interest.everything(), of("when { event == 'a' || number('n') > 1 }"));
        assertEquals(Interest.everything(), of("when { event == '' }"));
    }

    @Test
    void namesOfAnyCharactersComeThroughTheCompiledScript() throws IOException {
        assertEquals(Interest.events("a\u0002b"), of("when { event == 'a\\u0002b' }"));
        assertEquals(Interest.events("a\u0001b", "never"), of("when { event in ['a\\u0001b', 'never'] }"));
        assertEquals(Interest.events("Kauf \"ä\" $x\n"), of("when { event == 'Kauf \"ä\" $x\\n' }"));
    }

    @Test
    void whatFollowsIsKnownToo() throws IOException {
        assertEquals(
                Interest.events("a", "b"),
                of("when { event == 'a' }; then(within: '5s') { event == 'b' && number('n') > 1 }"));
    }

    private Interest of(String body) throws IOException {
        Path file = Files.writeString(directory.resolve("a.groovy"), "detector('a') { " + body + " }\n");
        PluginSource source = new GroovyFormat().read(file);
        assertEquals(List.of(), source.problems());
        return PluginLoader.with(source.providers(), List.of(), Map.of()).newDetectors().stream()
                .filter(detector -> detector.id().equals("a"))
                .findFirst()
                .orElseThrow()
                .interest();
    }
}
