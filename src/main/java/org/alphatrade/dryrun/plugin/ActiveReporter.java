package org.alphatrade.dryrun.plugin;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.Report;
import org.alphatrade.dryrun.spi.ReportTarget;
import org.alphatrade.dryrun.spi.Reporter;
import org.alphatrade.dryrun.spi.ReporterProvider;

/** A reporter behind a wall: one that throws gives an incident, and the other reports are written all the same. */
public final class ActiveReporter {
    private final PluginInfo info;
    private final ReporterProvider provider;
    private final HostContext context;

    ActiveReporter(PluginInfo info, ReporterProvider provider, HostContext context) {
        this.info = info;
        this.provider = provider;
        this.context = context;
    }

    /** Returns its name in {@code --report FORMAT=PATH}. */
    public String format() {
        return info.id();
    }

    /** Returns the file extension of what it writes, without the dot. */
    public String extension() {
        try {
            return Objects.requireNonNullElse(provider.extension(), "");
        } catch (Throwable thrown) {
            return "";
        }
    }

    public PluginInfo info() {
        return info;
    }

    /** Writes the report and returns the incident when it could not; only then the target must not be kept. */
    public Optional<Incident> write(Report report, ReportTarget target, Instant now) {
        try {
            Reporter reporter = Objects.requireNonNull(provider.create(context), "create() returned null");
            reporter.write(report, target);
            return Optional.empty();
        } catch (Throwable thrown) {
            Fault fault = Fault.of(info, provider.getClass().getClassLoader(), "write", thrown);
            return Optional.of(fault.incident(now, Optional.empty(), 1, false));
        }
    }
}
