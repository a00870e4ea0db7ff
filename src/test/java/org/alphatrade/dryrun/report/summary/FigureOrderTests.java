package org.alphatrade.dryrun.report.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.settings.RunSettings;
import org.alphatrade.dryrun.plugin.model.PluginInfo;
import org.alphatrade.dryrun.plugin.model.PluginKind;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.store.journal.JournalContent;
import org.junit.jupiter.api.Test;

/** Map.of deals out its keys anew in each process: figures of several keys that are written down need an order. */
final class FigureOrderTests {
    private static final String VALUE = "(?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*?";
    private static final Pattern FIGURES = Pattern.compile(
            "(?<!new TreeMap<>\\()Map\\.of\\(\\s*\"[a-z_]+\"," + VALUE + ",\\s*\"[a-z_]+\"," + VALUE + "\\)");

    private static final Pattern COPY = Pattern.compile("(?<!ours = )Map\\.copyOf\\(");

    @Test
    void figuresOfSeveralKeysStandInTheSameOrderInEveryRun() throws IOException {
        assertEquals(List.of(), sourcesWith(FIGURES));
    }

    /** Map.copyOf deals out its keys anew as well; a copy of a linked or sorted map does not. */
    @Test
    void noCopyOfAMapForgetsTheOrderOfItsKeys() throws IOException {
        assertEquals(List.of(), sourcesWith(COPY));
    }

    @Test
    void settingsAndOptionsKeepTheOrderInWhichTheyWereGiven() {
        Map<String, String> given = new LinkedHashMap<>();
        "silence-after warn-gap fail-gap run-label mode a z m b y c x"
                .lines()
                .flatMap(line -> Stream.of(line.split(" ")))
                .forEach(name -> given.put(name, name));
        List<String> names = List.copyOf(given.keySet());
        List<String> sorted = names.stream().sorted().toList();
        assertEquals(names, List.copyOf(new RunSettings(given).texts().keySet()));
        PluginInfo plugin = new PluginInfo("p", PluginKind.DETECTOR, "", "", "", "", List.of(), given);
        assertEquals(names, List.copyOf(plugin.options().keySet()));
        Observation.Started started = Observation.Started.of(Instant.EPOCH, Duration.ZERO, given);
        assertEquals(sorted, List.copyOf(started.settings().keySet()), "as the journal lists them");
        JournalContent journal = new JournalContent(
                Optional.empty(),
                Map.of("p", given),
                2,
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        assertEquals(
                sorted,
                List.copyOf(journal.pluginOptions().getOrDefault("p", Map.of()).keySet()));
    }

    private static List<String> sourcesWith(Pattern pattern) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path root : List.of(Path.of("main/java"), Path.of("../spi/src/main/java"))) {
            try (Stream<Path> sources = Files.walk(root)) {
                for (Path source : sources.filter(path -> path.toString().endsWith(".java"))
                        .toList()) {
                    if (pattern.matcher(Files.readString(source)).find()) {
                        found.add(source.toString());
                    }
                }
            }
        }
        return found;
    }
}
