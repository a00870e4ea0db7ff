package org.alphatrade.dryrun.engine.baseline;

import static org.alphatrade.dryrun.spi.OptionSpec.Type.INTEGER;
import static org.alphatrade.dryrun.spi.OptionSpec.Type.NUMBER;
import static org.alphatrade.dryrun.spi.OptionSpec.Type.SEVERITY;
import static org.alphatrade.dryrun.spi.OptionSpec.Type.TEXT;

import java.nio.file.Path;
import java.util.List;
import org.alphatrade.dryrun.plugin.model.OffUntilSet;
import org.alphatrade.dryrun.spi.Objective;
import org.alphatrade.dryrun.spi.ObjectiveProvider;
import org.alphatrade.dryrun.spi.OptionSpec;
import org.alphatrade.dryrun.spi.PluginContext;

/** The objective {@code baseline}, off until it is told what to compare with. */
public final class BaselineProvider implements ObjectiveProvider, OffUntilSet {
    private static final String AGAINST = "against";
    private static final Tolerances USUAL = Tolerances.STANDARD;

    @Override
    public String id() {
        return "baseline";
    }

    @Override
    public String description() {
        return "Compares with an earlier run, a backtest or an expectation";
    }

    @Override
    public String switchedOnBy() {
        return AGAINST;
    }

    @Override
    public List<OptionSpec> options() {
        return List.of(
                OptionSpec.of(AGAINST, TEXT, "", "the run, packet, summary, backtest or expectation to compare with"),
                OptionSpec.of("figures", TEXT, "", "of trades,roi,win-rate,incidents,events; else all that it tells"),
                OptionSpec.of("events", TEXT, "", "events whose rates must be told, with commas"),
                number("trades-tolerance", USUAL.trades(), "by what share the rate of trades may differ"),
                number("roi-tolerance", USUAL.roi(), "by how much the return may differ"),
                number("win-rate-tolerance", USUAL.winRate(), "by how much the win rate may differ"),
                number("events-tolerance", USUAL.eventRates(), "by what share the rate of an event may differ"),
                number("confidence", USUAL.confidence(), "how sure it must be"),
                OptionSpec.of(
                        "minimum-trades", INTEGER, "" + USUAL.minimumTrades(), "a return from fewer says nothing"),
                OptionSpec.of("severity", SEVERITY, USUAL.differing().word(), "how bad a figure is that differs"),
                OptionSpec.of("new-incidents", SEVERITY, USUAL.newKinds().word(), "how bad a new kind of incident is"));
    }

    private static OptionSpec number(String name, double usual, String description) {
        return OptionSpec.of(name, NUMBER, Double.toString(usual), description);
    }

    @Override
    public void check(PluginContext context) {
        tolerances(context);
    }

    @Override
    public Objective create(PluginContext context) {
        return new BaselineObjective(Path.of(context.option(AGAINST)), tolerances(context));
    }

    private static Tolerances tolerances(PluginContext context) {
        return Tolerances.of(
                context.option("figures"),
                context.option("events"),
                context.number("trades-tolerance"),
                context.number("roi-tolerance"),
                context.number("win-rate-tolerance"),
                context.number("events-tolerance"),
                context.number("confidence"),
                (long) context.number("minimum-trades"),
                context.severity("severity"),
                context.severity("new-incidents"));
    }
}
