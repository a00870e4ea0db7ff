package org.alphatrade.dryrun.plugin;

import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.spi.Assessment;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.Objective;
import org.alphatrade.dryrun.spi.ObjectiveProvider;
import org.alphatrade.dryrun.spi.ObjectiveResult;

/** An objective behind a wall: one that throws, or answers nothing, is UNKNOWN and says why. */
public final class ActiveObjective {
    private final PluginInfo info;
    private final ObjectiveProvider provider;
    private final HostContext context;

    ActiveObjective(PluginInfo info, ObjectiveProvider provider, HostContext context) {
        this.info = info;
        this.provider = provider;
        this.context = context;
    }

    public String id() {
        return info.id();
    }

    public PluginInfo info() {
        return info;
    }

    /** Judges the evidence with a fresh instance. */
    public ObjectiveResult assess(Evidence evidence) {
        Assessment assessment = judge(evidence);
        return new ObjectiveResult(id(), assessment.status(), assessment.reason(), Optional.of(assessment));
    }

    private Assessment judge(Evidence evidence) {
        try {
            Objective objective = Objects.requireNonNull(provider.create(context), "create() returned null");
            return Objects.requireNonNull(objective.assess(evidence), "assess() returned null");
        } catch (Throwable thrown) {
            Fault fault = Fault.of(info, provider.getClass().getClassLoader(), "assess", thrown);
            return Assessment.unknown(fault.sentence());
        }
    }
}
