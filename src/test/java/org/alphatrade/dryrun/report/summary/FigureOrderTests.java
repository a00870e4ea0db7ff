package org.alphatrade.dryrun.report.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Map.of deals out its keys anew in each process: figures of several keys that are written down need an order. */
final class FigureOrderTests {
    private static final String VALUE = "(?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*?";
    private static final Pattern FIGURES = Pattern.compile(
            "(?<!new TreeMap<>\\()Map\\.of\\(\\s*\"[a-z_]+\"," + VALUE + ",\\s*\"[a-z_]+\"," + VALUE + "\\)");

    @Test
    void figuresOfSeveralKeysStandInTheSameOrderInEveryRun() throws IOException {
        List<String> unordered = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (FIGURES.matcher(Files.readString(source)).find()) {
                    unordered.add(source.toString());
                }
            }
        }
        assertEquals(List.of(), unordered);
    }
}
