package org.alphatrade.dryrun.rehearsal.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.engine.live.SupervisionResult;
import org.alphatrade.dryrun.engine.live.capture.LiveCapture;
import org.alphatrade.dryrun.engine.live.capture.RunTimer;
import org.alphatrade.dryrun.plugin.load.PluginSet;
import org.alphatrade.dryrun.rehearsal.layout.RunLayout;
import org.alphatrade.dryrun.rehearsal.request.RunRequest;
import org.alphatrade.dryrun.report.summary.RunFacts;
import org.alphatrade.dryrun.store.ProgressFile;
import org.alphatrade.dryrun.store.RunFiles;
import org.alphatrade.dryrun.store.journal.JournalReader;

/** The facts of a run as reports name them. */
final class RunFactsOf {
    private RunFactsOf() {}

    static RunFacts run(
            RunRequest request,
            RunLayout layout,
            RunFiles files,
            LiveCapture capture,
            SupervisionResult result,
            List<String> command,
            ProgressFile progress,
            PluginSet plugins,
            RunTimer timer) {
        return new RunFacts(
                mode(request),
                title(request, layout),
                timer.wall(),
                Optional.of(result.window().start()),
                Optional.of(result.window().end()),
                Optional.of(result.window().duration()),
                command,
                new RunFacts.Places(
                        layout.run(), Optional.of(layout.logs()), Optional.of(progress.path()), layout.timeline()),
                metadata(request),
                Optional.of(capture(files, capture, result)),
                plugins.trees());
    }

    static String mode(RunRequest request) {
        String mode = request.mode().name().toLowerCase(Locale.ROOT);
        return mode.equals("harness") ? "run" : mode;
    }

    private static String title(RunRequest request, RunLayout layout) {
        Path place = layout.run().orElse(layout.logs());
        return request.label()
                .orElse(place.toAbsolutePath().normalize().getFileName().toString());
    }

    private static Map<String, Object> metadata(RunRequest request) {
        Map<String, Object> metadata = new LinkedHashMap<>(request.metadata());
        request.label().ifPresent(label -> metadata.putIfAbsent("run_label", label));
        return metadata;
    }

    private static RunFacts.Capture capture(RunFiles files, LiveCapture capture, SupervisionResult result) {
        Map<String, Long> lines = capture.pump().lineCounts();
        return new RunFacts.Capture(
                lines,
                capture.levelCounts(),
                lines.values().stream().mapToLong(Long::longValue).sum(),
                files.log().structuredPaths(),
                files.log().rawPaths(),
                ResourceStatistics.of(JournalReader.read(files.journal().path())),
                result.timedOut(),
                result.exitCode());
    }
}
