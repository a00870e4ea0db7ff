package org.alphatrade.dryrun.engine.detect;

import java.util.function.Function;
import org.alphatrade.dryrun.base.settings.RunSettings;
import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.spi.PluginContext;

/** The table of the built-in detectors. The service file names each of these, and their order there is theirs in reports. */
final class BuiltInDetectors {
    private BuiltInDetectors() {}

    /** What every row of the table has. */
    private abstract static class BuiltIn implements DetectorProvider {
        private final String id;
        private final String description;
        private final Function<RunSettings, Detector> maker;

        BuiltIn(String id, String description, Function<RunSettings, Detector> maker) {
            this.id = id;
            this.description = description;
            this.maker = maker;
        }

        @Override
        public final String id() {
            return id;
        }

        @Override
        public final String description() {
            return description;
        }

        @Override
        public final Detector create(PluginContext context) {
            return maker.apply(new RunSettings(context.settings()));
        }
    }

    public static final class LevelsProvider extends BuiltIn {
        public LevelsProvider() {
            super("levels", "Errors and warnings by the level of a record", LevelsDetector::new);
        }
    }

    public static final class StackTracesProvider extends BuiltIn {
        public StackTracesProvider() {
            super("stack-trace", "Stack traces and crash reports", StackTraceDetector::new);
        }
    }

    public static final class ContentProvider extends BuiltIn {
        public ContentProvider() {
            super("content", "Uncaught exceptions, panics and fatal errors in words", ContentDetector::new);
        }
    }

    public static final class SilenceProvider extends BuiltIn {
        public SilenceProvider() {
            super("silence", "A runtime that no longer logs", SilenceDetector::new);
        }
    }

    public static final class DiaryFreshnessProvider extends BuiltIn {
        public DiaryFreshnessProvider() {
            super("diary-freshness", "A decision diary that is missing, empty or stale", FreshnessDetector::diary);
        }
    }

    public static final class PerformanceFreshnessProvider extends BuiltIn {
        public PerformanceFreshnessProvider() {
            super(
                    "performance-freshness",
                    "Performance telemetry that is missing, empty or stale",
                    FreshnessDetector::performance);
        }
    }

    public static final class ResourcesProvider extends BuiltIn {
        public ResourcesProvider() {
            super("resources", "CPU and memory above their limits", ResourcesDetector::new);
        }
    }

    public static final class DiskProvider extends BuiltIn {
        public DiskProvider() {
            super("disk", "A disk that runs full", DiskDetector::new);
        }
    }

    public static final class ExitProvider extends BuiltIn {
        public ExitProvider() {
            super("exit", "A runtime that ended with an error or too early", ExitDetector::new);
        }
    }

    public static final class HarnessProvider extends BuiltIn {
        public HarnessProvider() {
            super(
                    "harness",
                    "What the harness reports about itself, and lost evidence",
                    settings -> new HarnessDetector());
        }
    }

    public static final class ClockProvider extends BuiltIn {
        public ClockProvider() {
            super("clock", "A wall clock that was set, or a host that was suspended", settings -> new ClockDetector());
        }
    }
}
