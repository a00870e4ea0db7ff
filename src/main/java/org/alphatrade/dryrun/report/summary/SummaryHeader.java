package org.alphatrade.dryrun.report.summary;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.report.tree.JsonTrees;
import org.alphatrade.dryrun.report.tree.Stated;
import org.alphatrade.dryrun.spi.Window;

/**
 * What a summary says of the run itself.
 *
 * @param metadata what the operator noted
 * @param plugins every plugin as a tree; that nobody says which is not that there were none
 */
public record SummaryHeader(
        Stated<String> mode,
        Stated<String> title,
        Stated<Instant> generatedAt,
        Stated<Instant> startedAt,
        Stated<Instant> endedAt,
        Stated<Duration> duration,
        List<String> command,
        Stated<String> runDirectory,
        Stated<String> logDirectory,
        Stated<String> progressPath,
        Stated<String> progressTimelineDir,
        Map<String, Object> metadata,
        Stated<List<Map<String, Object>>> plugins) {
    private static final int CHARS = 2_000;

    public SummaryHeader {
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(title, "title");
        command = List.copyOf(command);
        metadata = Collections.unmodifiableMap(metadata);
    }

    static SummaryHeader of(RunFacts facts, Optional<Window> window) {
        RunFacts.Places places = facts.places();
        return new SummaryHeader(
                Stated.text(facts.mode()),
                Stated.text(facts.title()),
                Stated.at(facts.generatedAt()),
                Stated.at(facts.startedAt().or(() -> window.map(Window::start))),
                Stated.at(facts.endedAt().or(() -> window.map(Window::end))),
                Stated.length(facts.duration().or(() -> window.map(Window::duration))),
                facts.command(),
                path(places.runDirectory()),
                path(places.logDirectory()),
                path(places.progressPath()),
                path(places.progressTimelineDir()),
                JsonTrees.asMap(JsonTrees.plain(facts.metadata(), CHARS)),
                Stated.list(facts.plugins().stream()
                        .limit(100)
                        .map(plugin -> JsonTrees.asMap(JsonTrees.plain(plugin, CHARS)))
                        .toList()));
    }

    private static Stated<String> path(Optional<Path> path) {
        return Stated.text(path.map(Path::toString));
    }

    /** Returns what stands before the title of a document about such a run. */
    public String mark() {
        return Titles.mark(mode.text());
    }

    public boolean demo() {
        return mode.value().filter("demo"::equals).isPresent();
    }
}
