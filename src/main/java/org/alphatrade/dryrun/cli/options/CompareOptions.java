package org.alphatrade.dryrun.cli.options;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.cli.options.mark.ConflictsWith;
import org.alphatrade.dryrun.cli.options.mark.OneOf;
import org.alphatrade.dryrun.cli.options.mark.Ratio;
import org.alphatrade.dryrun.engine.baseline.Tolerances;
import org.alphatrade.dryrun.rehearsal.request.CompareRequest;
import org.alphatrade.dryrun.spi.Severity;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which run is compared with what, what counts as alike, and how it is shown. */
public final class CompareOptions {
    @Parameters(
            index = "0",
            paramLabel = "RUN_A",
            description = "The baseline: a run, packet, summary, backtest or expectation.")
    Path baseline;

    @Parameters(
            index = "1",
            paramLabel = "RUN_B",
            description = "The run that is judged: its directory, packet or summary.json.")
    Path run;

    @ConflictsWith("--markdown")
    @Option(names = "--json", description = "As JSON.")
    boolean json;

    @Option(names = "--markdown", description = "As Markdown.")
    boolean markdown;

    @Option(names = "--output", paramLabel = "FILE", description = "Where it goes [standard output].")
    Optional<Path> output;

    @Option(
            names = "--figures",
            paramLabel = "LIST",
            description = "Of trades,roi,win-rate,incidents,events [all that RUN_A tells].")
    Optional<String> figures;

    @Option(names = "--events", paramLabel = "LIST", description = "Events whose rates must be told [any].")
    Optional<String> events;

    @Option(
            names = "--trades-tolerance",
            paramLabel = "SHARE",
            description = "By what share the rate of trades may differ [0.25].")
    OptionalDouble trades = OptionalDouble.empty();

    @Option(names = "--roi-tolerance", paramLabel = "N", description = "By how much the return may [0.01].")
    OptionalDouble roi = OptionalDouble.empty();

    @Option(names = "--win-rate-tolerance", paramLabel = "N", description = "By how much the win rate may [0.1].")
    OptionalDouble winRate = OptionalDouble.empty();

    @Option(
            names = "--events-tolerance",
            paramLabel = "SHARE",
            description = "By what share the rate of an event may [0.5].")
    OptionalDouble eventRates = OptionalDouble.empty();

    @Option(names = "--confidence", paramLabel = "RATIO", description = "How sure it must be [0.95].")
    Optional<Ratio> confidence;

    @Option(names = "--minimum-trades", paramLabel = "N", description = "A return from fewer says nothing [30].")
    OptionalInt minimumTrades = OptionalInt.empty();

    @OneOf({"warn", "fail"})
    @Option(
            names = "--severity",
            paramLabel = "warn|fail",
            defaultValue = "fail",
            description = "How bad a figure is that differs [fail].")
    Severity severity;

    @OneOf({"pass", "warn", "fail"})
    @Option(
            names = "--new-incidents",
            paramLabel = "pass|warn|fail",
            defaultValue = "warn",
            description = "How bad a new kind of incident is [warn].")
    Severity newIncidents;

    @Option(names = "--treat-warn-as-error", description = "A warn exits 2, as a fail does.")
    boolean treatWarnAsError;

    public CompareRequest request(boolean debug) {
        return new CompareRequest(baseline, run, tolerances(), format(), output, treatWarnAsError, debug);
    }

    private CompareRequest.Format format() {
        if (json) {
            return CompareRequest.Format.JSON;
        }
        return markdown ? CompareRequest.Format.MARKDOWN : CompareRequest.Format.TEXT;
    }

    private Tolerances tolerances() {
        Tolerances usual = Tolerances.STANDARD;
        try {
            return Tolerances.of(
                    figures.orElse(""),
                    events.orElse(""),
                    trades.orElse(usual.trades()),
                    roi.orElse(usual.roi()),
                    winRate.orElse(usual.winRate()),
                    eventRates.orElse(usual.eventRates()),
                    confidence.map(Ratio::value).orElse(usual.confidence()),
                    minimumTrades.orElse((int) usual.minimumTrades()),
                    severity,
                    newIncidents);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }
}
