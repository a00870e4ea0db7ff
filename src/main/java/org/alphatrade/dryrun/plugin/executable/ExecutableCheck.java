package org.alphatrade.dryrun.plugin.executable;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.base.time.SuspendTolerantTimer;
import org.alphatrade.dryrun.plugin.check.CheckDetector;
import org.alphatrade.dryrun.plugin.check.LiveCheck;
import org.alphatrade.dryrun.plugin.check.NagiosOutput;
import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.spi.Observation.CheckResult;
import org.alphatrade.dryrun.spi.PluginContext;
import org.alphatrade.dryrun.spi.Status;

/** A program in the way of Nagios plugins that is run every so often, and the detector that judges what it said. */
record ExecutableCheck(PluginManifest manifest, ManifestSchedule schedule)
        implements ExecutableProviders.Declared, DetectorProvider, LiveCheck {
    private static final int MOST_ANSWER = 64 << 10;
    private static final int LONGEST_PROBLEM = 1_000;

    @Override
    public String id() {
        return manifest.id();
    }

    @Override
    public Detector create(PluginContext context) {
        return new CheckDetector(
                id(), schedule.every(), manifest.timeout(), schedule.mayBeUnknown(), schedule.attempts());
    }

    @Override
    public Duration every() {
        return schedule.every();
    }

    @Override
    public CheckResult.Builder ask() {
        SuspendTolerantTimer timer = new SuspendTolerantTimer();
        return answer().took(timer.look());
    }

    private CheckResult.Builder answer() {
        try {
            RequestResponse.Answer answer = RequestResponse.run(manifest, document(), MOST_ANSWER);
            return NagiosOutput.of(answer.begun().text()).result(id(), answer.exit());
        } catch (RuntimeException failed) {
            return CheckResult.builder(id(), Status.UNKNOWN)
                    .problem(Text.flat(String.valueOf(failed.getMessage()), LONGEST_PROBLEM));
        }
    }

    /** A plugin of Nagios does not read it; another program may. */
    private Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("protocol", 1);
        document.put("plugin", id());
        return document;
    }
}
