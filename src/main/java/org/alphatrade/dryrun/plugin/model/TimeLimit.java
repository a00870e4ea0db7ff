package org.alphatrade.dryrun.plugin.model;

import java.time.Duration;
import java.util.Objects;
import org.alphatrade.dryrun.spi.PluginProvider;

/**
 * How long plugins may take.
 *
 * @param call for one call among many, such as a record
 */
public record TimeLimit(Duration call) {
    public static final TimeLimit STANDARD = new TimeLimit(Duration.ofSeconds(5));

    /** What is asked once, such as a report, has more to do than what is asked all the time. */
    private static final int ONCE = 6;

    public TimeLimit {
        Objects.requireNonNull(call, "call");
    }

    /** Returns the limit of a call that comes once: an objective's judgement, a report. */
    public Duration once() {
        return call.multipliedBy(ONCE);
    }

    /** Returns the limits for a provider, which may bound its calls itself and then needs some more. */
    public TimeLimit of(PluginProvider provider) {
        if (provider instanceof SelfTimed timed && timed.limit().compareTo(call) > 0) {
            return new TimeLimit(timed.limit());
        }
        return this;
    }
}
