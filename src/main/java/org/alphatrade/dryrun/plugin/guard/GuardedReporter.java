package org.alphatrade.dryrun.plugin.guard;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.alphatrade.dryrun.plugin.model.LoadedPlugin;
import org.alphatrade.dryrun.plugin.model.PluginFault;
import org.alphatrade.dryrun.plugin.model.PluginInfo;
import org.alphatrade.dryrun.plugin.model.PluginStats;
import org.alphatrade.dryrun.plugin.model.TimeLimit;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.Report;
import org.alphatrade.dryrun.spi.ReportTarget;
import org.alphatrade.dryrun.spi.Reporter;
import org.alphatrade.dryrun.spi.ReporterProvider;

/** A reporter behind a wall: one that throws gives an incident, and the other reports are written all the same. */
public final class GuardedReporter {
    private final PluginInfo info;
    private final LoadedPlugin plugin;
    private final TimeLimit limits;
    private final Stopwatch stopwatch = new Stopwatch();
    private int faults;

    public GuardedReporter(LoadedPlugin plugin, TimeLimit limits) {
        this.plugin = plugin;
        this.limits = limits;
        this.info = plugin.info();
    }

    /** Returns its name in {@code --report FORMAT=PATH}. */
    public String format() {
        return info.id();
    }

    /** Returns the file extension of what it writes, without the dot. */
    public String extension() {
        try {
            return checked(bounded(((ReporterProvider) plugin.provider())::extension));
        } catch (Throwable thrown) {
            // Where it goes matters less than that it is written: the name is not worth a report.
            return "txt";
        }
    }

    private static String checked(String extension) {
        boolean usable = extension != null && extension.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,30}");
        return usable ? extension : "txt";
    }

    private <T> T bounded(Callable<T> body) throws Exception {
        return info.builtIn()
                ? body.call()
                : BoundedCall.of(info.id(), limits.of(plugin.provider()).once(), body);
    }

    public PluginInfo info() {
        return info;
    }

    /** Writes the report and returns the incident when it could not; only then the target must not be kept. */
    public Optional<Incident> write(Report report, ReportTarget target, Instant now) {
        long start = stopwatch.start();
        try {
            return bounded(() -> {
                Reporter reporter = Objects.requireNonNull(
                        ((ReporterProvider) plugin.provider()).create(plugin.context()), "create() returned null");
                reporter.write(report, target);
                return Optional.empty();
            });
        } catch (Throwable thrown) {
            faults++;
            PluginFault fault = PluginFault.of(info, plugin.ownLoader().orElse(null), "write", thrown);
            return Optional.of(fault.incident(now, Optional.empty(), faults, false));
        } finally {
            stopwatch.stop(start);
        }
    }

    public PluginStats stats() {
        return new PluginStats(info.id(), stopwatch.calls(), stopwatch.time(), faults);
    }
}
