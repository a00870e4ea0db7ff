package acme;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.spi.*;

/** Plugins of every kind as an author wrote them before the plugin API grew. */
final class OldPlugins {
    private OldPlugins() {}

    static final class Rejects implements DetectorProvider {
        @Override
        public String id() {
            return "old-rejects";
        }

        @Override
        public List<OptionSpec> options() {
            return List.of(OptionSpec.of("limit", OptionSpec.Type.INTEGER, "1", "So many are fine."));
        }

        @Override
        public Detector create(PluginContext context) {
            return new Detector() {
                @Override
                public Interest interest() {
                    return Interest.events("order_rejected");
                }

                @Override
                public Scope scope() {
                    return Scope.window(Duration.ofMinutes(5));
                }

                @Override
                public void inspect(LogRecord record, IncidentSink out) {
                    Incident incident = Incident.fail("order rejected", record).with("file", record.ref().file());
                    out.raise(incident.in("orders").toBuilder().summary("rejected " + record.field("id")).build());
                }

                @Override
                public void observe(Observation seen, IncidentSink out) {
                    if (seen instanceof Observation.Exited exited && !exited.requested()) {
                        out.raise(Incident.at(seen.at(), Severity.WARN, "ended with " + exited.exitCode()));
                    } else if (!(seen instanceof Observation.Tick)) {
                        out.raise(Incident.builder(Severity.WARN, seen.at(), "saw " + seen.kind()).build());
                    }
                }
            };
        }
    }

    static final class Known implements ClassifierProvider {
        @Override
        public String id() {
            return "old-known";
        }

        @Override
        public Classifier create(PluginContext context) {
            return first -> first.summary().contains("feed")
                    ? Optional.of(Classification.builder(Severity.PASS, "known").owner("desk").maximumCount(9).build())
                    : Optional.empty();
        }
    }

    static final class Errors implements ObjectiveProvider {
        @Override
        public String id() {
            return "old-errors";
        }

        @Override
        public Objective create(PluginContext context) {
            return evidence -> {
                LogSummary logs = evidence.logs();
                Map<String, Object> metadata = evidence.metadata();
                long errors = logs.errors().count() + evidence.incidentCount("levels") * 0 + metadata.size();
                return Assessment.builder(errors == 0 ? Status.PASS : Status.FAIL, errors + " errors of " + logs.records())
                        .observed(Long.toString(errors))
                        .sampleSize(logs.records())
                        .sources("logs")
                        .build();
            };
        }
    }

    static final class Page implements ReporterProvider {
        @Override
        public String id() {
            return "old-page";
        }

        @Override
        public String extension() {
            return "txt";
        }

        @Override
        public Reporter create(PluginContext context) {
            return (report, target) -> target.writer()
                    .write(report.title() + " " + report.status().word() + " " + report.evidence().logs().gaps().size());
        }
    }
}
