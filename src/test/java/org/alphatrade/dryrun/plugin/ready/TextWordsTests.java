package org.alphatrade.dryrun.plugin.ready;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.alphatrade.dryrun.plugin.groovy.GroovyFormat;
import org.alphatrade.dryrun.plugin.model.PluginSource;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.testkit.DetectorTestKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words of a script by which it serves runtimes that log text, and does not blame them for what they never log. */
final class TextWordsTests {
    @TempDir
    Path directory;

    @Test
    void whatIsNamedAndWhatThePatternFindsIsMeantAlike() throws IOException {
        kit("on event: 'fill', orMatching: /filled \\d+/\n summary 'a fill'")
                .given("{\"event\":\"fill\"}", "{\"event\":\"order\"}", "INFO filled 3 lots", "INFO filled none")
                .expect("fail: a fill", "fail: a fill");
    }

    @Test
    void aPatternAloneOrBesideAnEmptyListMeansWhatItFinds() throws IOException {
        for (String on : new String[] {"on orMatching: /filled \\d+/", "on event: [], orMatching: /filled \\d+/"}) {
            kit(on + "\n summary 'a fill'")
                    .given("{\"event\":\"fill\"}", "INFO filled 3 lots", "{\"message\":\"filled 4\"}")
                    .expect("fail: a fill", "fail: a fill");
        }
    }

    @Test
    void anEmptyPatternIsNone() throws IOException {
        kit("on event: 'fill', orMatching: ''\n summary 'a fill'")
                .given("{\"event\":\"fill\"}", "INFO filled 3 lots")
                .expect("fail: a fill");
    }

    @Test
    void itNarrowsWhatInspectSees() throws IOException {
        kit("on event: 'fill', orMatching: /filled/\n inspect { raise \"saw $text\" }")
                .given("{\"event\":\"order\"}", "INFO filled 3 lots")
                .expect("fail: saw INFO filled 3 lots");
    }

    @Test
    void countingFromTheFirstBlamesNobodyForWhatNeverCameAndSaysSo() throws IOException {
        DetectorTestKit kit = kit("on event: 'tick'\n atLeast 1, within: '1m', fromTheFirst: true");
        kit.given("{\"event\":\"other\"}").after(Duration.ofMinutes(10)).given("{\"event\":\"other\"}");
        kit.expect("pass: mine was not checked: nothing that it counts was seen");
        kit.given("{\"event\":\"tick\"}").after(Duration.ofMinutes(2)).given("{\"event\":\"other\"}");
        kit.expect("fail: mine: fewer than 1 within 1m 0s");
    }

    @Test
    void whyNothingWasCheckedIsShownAndAnEmptyTextIsNone() throws IOException {
        kit("def seen = 0\n inspect { seen++ }\n unchecked { seen == 0 ? 'no record' : '' }")
                .given("{\"event\":\"tick\"}")
                .expectNothing()
                .freeChecks();
        kit("def seen = 0\n on event: 'fill'\n inspect { seen++ }\n unchecked { seen == 0 ? 'no fill' : '' }")
                .given("{\"event\":\"tick\"}")
                .expect("pass: mine was not checked: no fill");
    }

    @Test
    void aWrongPatternIsToldWithItsLine() throws IOException {
        String problem = assertThrows(IllegalStateException.class, () -> kit("on orMatching: '(filled'"))
                .getMessage();
        assertTrue(problem.contains("the pattern '(filled' is wrong"), problem);
    }

    private DetectorTestKit kit(String body) throws IOException {
        Path file = Files.writeString(directory.resolve("mine.groovy"), "detector('mine') {\n" + body + "\n}\n");
        PluginSource source = new GroovyFormat().read(file);
        if (!source.problems().isEmpty()) {
            throw new IllegalStateException(source.problems().toString());
        }
        assertEquals(1, source.providers().size());
        return DetectorTestKit.of((DetectorProvider) source.providers().get(0));
    }
}
