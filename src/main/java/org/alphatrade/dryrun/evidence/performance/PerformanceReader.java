package org.alphatrade.dryrun.evidence.performance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.file.ForeignFile;
import org.alphatrade.dryrun.base.file.RegularFiles;
import org.alphatrade.dryrun.base.json.JsonException;
import org.alphatrade.dryrun.base.json.PythonJson;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.spi.PerformanceSummary;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.spi.Window;

/** Reads performance telemetry in any of its forms and judges it. Whatever the file holds, there is a summary. */
public final class PerformanceReader {
    private static final long MAX_BYTES = 64L << 20;
    private static final PerformanceFormat OWN = new NativeFormat();
    private static final List<PerformanceFormat> OTHERS = Stream.concat(
                    Stream.of(
                            new LeanResults(),
                            new FreqtradeResults(),
                            new NautilusStatistics(),
                            new BacktraderAnalyzers()),
                    StatisticsFormat.all().stream())
            .toList();

    private PerformanceReader() {}

    /**
     * Reads and judges a performance file; {@code FILE#NAME} asks for one of its strategies.
     *
     * @param window the time the figures are to be of; empty when it is unknown
     */
    public static PerformanceSummary read(Path given, Optional<Window> window) {
        Path path = file(given);
        Optional<String> strategy = path.equals(given)
                ? Optional.empty()
                : Optional.of(given.toString().substring(path.toString().length() + 1));
        ForeignFile.Content content = ForeignFile.read(path, MAX_BYTES);
        if (content instanceof ForeignFile.Content.Bytes bytes) {
            return unpacked(path, bytes.bytes(), new Asked(strategy, window));
        }
        return unknown(
                path,
                Map.of(),
                content instanceof ForeignFile.Content.Unreadable unreadable
                        ? unreadable.reason()
                        : "it does not exist");
    }

    /** Returns the file that {@code FILE} or {@code FILE#NAME} names. */
    public static Path file(Path given) {
        String text = given.toString();
        int mark = text.lastIndexOf('#');
        boolean named = mark > 0 && mark < text.length() - 1 && !Files.exists(given);
        return named && Files.exists(Path.of(text.substring(0, mark))) ? Path.of(text.substring(0, mark)) : given;
    }

    /** Judges the content of a performance file, of whatever time it is; the path is what it is called. */
    public static PerformanceSummary of(Path path, byte[] bytes) {
        return of(path, bytes, Optional.empty());
    }

    /** Judges the content of a performance file by a window; the path is what it is called. */
    public static PerformanceSummary of(Path path, byte[] bytes, Optional<Window> window) {
        return unpacked(path, bytes, new Asked(Optional.empty(), window));
    }

    /** Which of several strategies is asked for, and of what time. */
    private record Asked(Optional<String> strategy, Optional<Window> window) {}

    private static PerformanceSummary unpacked(Path path, byte[] bytes, Asked asked) {
        try {
            return parse(
                    path,
                    FreqtradeArchive.isOne(bytes) ? FreqtradeArchive.result(bytes, (int) MAX_BYTES) : bytes,
                    asked);
        } catch (IOException e) {
            return unknown(path, Map.of(), RegularFiles.reason(e));
        }
    }

    /** Returns the names of the formats that are known besides the toolkit's own. */
    static String known() {
        return OTHERS.stream().map(PerformanceFormat::name).collect(Collectors.joining(", "));
    }

    private static PerformanceSummary parse(Path path, byte[] bytes, Asked asked) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.isBlank()) {
            return unknown(path, Map.of(), "it is empty");
        }
        boolean json =
                text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[");
        Optional<CsvTable> table = json ? Optional.empty() : CsvTable.of(text.replace("\uFEFF", ""));
        if (table.isPresent()) {
            return table(path, table.get(), asked);
        }
        try {
            return PythonJson.parse(bytes) instanceof Map<?, ?> map
                    ? judge(path, NumericFields.of(map), asked)
                    : unknown(path, Map.of(), "it is no JSON object");
        } catch (JsonException e) {
            return unknown(path, Map.of(), "it is no JSON: " + e.getMessage());
        }
    }

    private static PerformanceSummary table(Path path, CsvTable table, Asked asked) {
        String problem = table.problem(asked.strategy());
        return problem.isEmpty()
                ? judge(path, NumericFields.of(table.figures(asked.strategy())), asked)
                : unknown(path, Map.of(), problem);
    }

    private static PerformanceSummary judge(Path path, NumericFields file, Asked asked) {
        if (file.get("latest_backtest") instanceof String name && file.map().size() <= 2) {
            return unknown(
                    path,
                    file.map(),
                    "it only names freqtrade's last result; give that file, '" + Text.cut(name, 100) + "'");
        }
        List<PerformanceFormat> formats =
                OTHERS.stream().filter(format -> format.recognises(file)).toList();
        if (OWN.recognises(file) || formats.isEmpty()) {
            return summary(path, new NumericFields(NativeFormat.unwrapped(file.map())), OWN, asked);
        }
        if (formats.size() > 1) {
            return unknown(
                    path,
                    file.map(),
                    "it could be " + formats.get(0).name() + " as well as "
                            + formats.get(1).name());
        }
        return summary(path, file, formats.get(0), asked);
    }

    private static List<String> warnings(PerformanceFigures figures, NumericFields file, Optional<Window> window) {
        String late = PeriodCheck.late(figures, window);
        return Stream.concat(Stream.of(late).filter(text -> !text.isEmpty()), Losses.of(figures, file).stream())
                .toList();
    }

    /** Figures of one strategy, or in one currency, are not those of another that was asked for. */
    private static PerformanceFigures asked(PerformanceFigures figures, Optional<String> name) {
        Object found =
                figures.metadata().getOrDefault("strategy", figures.metadata().get("currency"));
        if (name.isEmpty() || !figures.problem().isEmpty() || name.get().equals(found)) {
            return figures;
        }
        return figures.but("it holds no figures of '" + Text.cut(name.get(), 100) + "', only "
                + (found == null ? "some without a name" : "those of '" + Text.cut(String.valueOf(found), 100) + "'")
                + "; leave out # and what follows it if those are meant");
    }

    private static PerformanceSummary summary(Path path, NumericFields file, PerformanceFormat format, Asked asked) {
        PerformanceFigures figures = asked(format.read(file, asked.strategy()).whole(), asked.strategy());
        if (figures.problem().isEmpty()) {
            figures = figures.but(PeriodCheck.problem(figures, asked.window()));
        }
        List<String> warnings = figures.problem().isEmpty() ? warnings(figures, file, asked.window()) : List.of();
        Status status = warnings.isEmpty() ? Status.PASS : Status.WARN;
        return PerformanceSummary.builder(figures.problem().isEmpty() ? status : Status.UNKNOWN, path.toString())
                .generatedAt(figures.generatedAt())
                .periodStart(figures.start())
                .totalTrades(figures.trades())
                .roi(figures.roi())
                .winRate(figures.winRate())
                .sharpeRatio(figures.sharpe())
                .windowDuration(figures.period())
                .metadata(metadata(format.name(), figures))
                .tree(file.map())
                .problem(figures.problem())
                .warnings(warnings)
                .build();
    }

    private static Map<String, Object> metadata(String format, PerformanceFigures figures) {
        Map<String, Object> metadata = new LinkedHashMap<>(figures.metadata());
        if (!format.equals(OWN.name())) {
            metadata.put("format", format);
        }
        if (figures.sharpe().isPresent() && figures.sample().isPresent()) {
            metadata.put("sharpe_sample_size", figures.sample().getAsLong());
            metadata.put("sharpe_sample_unit", figures.observations().isPresent() ? "observations" : "trades");
        }
        return metadata;
    }

    private static PerformanceSummary unknown(Path path, Map<String, Object> tree, String problem) {
        PerformanceFigures figures = PerformanceFigures.unknown(problem);
        return PerformanceSummary.builder(Status.UNKNOWN, path.toString())
                .generatedAt(figures.generatedAt())
                .periodStart(figures.start())
                .metadata(figures.metadata())
                .tree(tree)
                .problem(problem)
                .build();
    }
}
