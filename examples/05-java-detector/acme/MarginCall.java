package acme;

import java.util.List;
import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.OptionSpec;
import org.alphatrade.dryrun.spi.PluginContext;
import org.alphatrade.dryrun.spi.Scope;

/** Fails a rehearsal in which a margin call is larger than it may be. */
public final class MarginCall implements DetectorProvider {
    @Override
    public String id() {
        return "margin-call";
    }

    @Override
    public List<OptionSpec> options() {
        return List.of(OptionSpec.of("limit", OptionSpec.Type.NUMBER, "1000", "The largest call that is fine."));
    }

    @Override
    public Detector create(PluginContext context) {
        double limit = context.number("limit");
        return new Detector() {
            @Override
            public Interest interest() {
                return Interest.events("margin_call");
            }

            @Override
            public Scope scope() {
                return Scope.record();
            }

            @Override
            public void inspect(LogRecord record, IncidentSink out) {
                record.number("amount")
                        .filter(amount -> amount > limit)
                        .ifPresent(amount -> out.raise(Incident.fail("margin call above the limit", record)
                                .with("amount", amount)
                                .with("account", record.field("account"))));
            }
        };
    }
}
