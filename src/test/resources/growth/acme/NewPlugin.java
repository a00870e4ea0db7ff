package acme;

import org.alphatrade.dryrun.spi.*;

/** A plugin that calls what only a grown plugin API has. */
public final class NewPlugin implements DetectorProvider {
    @Override
    public String id() {
        return "new-plugin";
    }

    @Override
    public Detector create(PluginContext context) {
        return new Detector() {
            @Override
            public void inspect(LogRecord record, IncidentSink out) {
                out.raise(Incident.fail("seen", record).with("grown", Incident.fail("seen", record).grown()));
            }
        };
    }
}
