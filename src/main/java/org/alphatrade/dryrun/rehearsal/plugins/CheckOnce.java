package org.alphatrade.dryrun.rehearsal.plugins;

import java.util.Optional;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.plugin.check.LiveCheck;
import org.alphatrade.dryrun.plugin.load.PluginSet;
import org.alphatrade.dryrun.spi.Observation.CheckResult;
import org.alphatrade.dryrun.spi.Status;

/** A live check that is run once, here and now, to see that it can be. */
record CheckOnce(CheckResult result) {
    private static final int LONGEST = 200;

    /** Runs the check of this id; nothing when the plugin is none. */
    static Optional<CheckOnce> of(PluginSet plugins, String id) {
        return plugins.liveChecks().stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .map(LiveCheck::ask)
                .map(said -> new CheckOnce(said.build(java.time.Instant.EPOCH, java.time.Duration.ZERO)));
    }

    /** Returns what keeps it from being of use; empty when it answered. */
    Optional<String> problem() {
        return result.status() == Status.UNKNOWN
                ? Optional.of("run once it gave no answer: "
                        + (result.problem().isEmpty() ? "it said UNKNOWN, '" + shown() + "'" : result.problem()))
                : Optional.empty();
    }

    /** Returns what it said. */
    String remark() {
        int measures = result.measures().size();
        String figures = measures == 0 ? "" : ", with " + PluginOutput.counted(measures, "figure");
        String unread = result.unread().isEmpty()
                ? ""
                : "; among its performance data '" + Text.visible(result.unread(), LONGEST) + "' is no figure";
        return "run once it says " + result.status().word() + ": '" + shown() + "'" + figures + unread;
    }

    private String shown() {
        return Text.visible(result.summary(), LONGEST);
    }
}
