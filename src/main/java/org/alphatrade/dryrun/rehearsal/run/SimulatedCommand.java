package org.alphatrade.dryrun.rehearsal.run;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.alphatrade.dryrun.rehearsal.request.SimulationChoice;

/** The command that starts the bundled simulated runtime in a JVM of its own. */
final class SimulatedCommand {
    private static final String MAIN = "org.alphatrade.dryrun.simulate.SimulatedRuntime";

    private SimulatedCommand() {}

    /** Returns the command; the runtime would last longer than the run, so that the harness ends it as it ends any. */
    static List<String> of(SimulationChoice simulation, Duration duration) {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms16m", "-Xmx160m", "-Xss256k"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
        command.addAll(
                List.of("--duration-seconds", seconds(duration.multipliedBy(2).plusMinutes(1))));
        command.addAll(List.of("--tick-interval", seconds(simulation.tick())));
        for (String kind : simulation.misbehave()) {
            command.addAll(List.of("--misbehave", kind));
        }
        return command;
    }

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString();
    }
}
