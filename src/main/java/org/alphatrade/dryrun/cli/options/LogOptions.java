package org.alphatrade.dryrun.cli.options;

import java.time.Duration;
import java.util.Optional;
import org.alphatrade.dryrun.evidence.log.GapRules;
import org.alphatrade.dryrun.rehearsal.request.LogPolicy;
import picocli.CommandLine.Option;

/** How the runtime's output is kept. */
public final class LogOptions {
    @Option(names = "--compress-logs", description = "Compress log files (gzip).")
    boolean compress;

    @Option(
            names = {"--log-rotate-hours", "--log-rotate"},
            paramLabel = "TIME",
            description = "Begin a new part this often [off].")
    Optional<Duration> rotate;

    @Option(names = "--no-log-monitor", description = "Judge log lines after the run only.")
    boolean noMonitor;

    public LogPolicy policy(GapRules gaps) {
        return new LogPolicy(compress, rotate, !noMonitor, gaps);
    }
}
