package org.alphatrade.dryrun.plugin.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.alphatrade.dryrun.base.time.Durations;
import org.alphatrade.dryrun.spi.Observation.CheckResult;

/**
 * How often a check was due and how often it was run. It is due at the start and each time its interval went by; a run that
 * begins before the next one is due is in time. One that may still be under way at the end is not missed.
 */
final class CheckTimes {
    private static final Duration SPARE = Duration.ofSeconds(2);

    private final Duration every;
    private final Duration patience;
    private Duration end = Duration.ZERO;
    private long runs;
    private long next;
    private long longest;
    private Instant longestAt = Instant.EPOCH;
    private Instant lastAt = Instant.EPOCH;

    /** The longest time without it, ending with the run that came again. */
    record LeftOut(Instant at, String sentence) {}

    CheckTimes(Duration every, Duration timeout) {
        this.every = every;
        this.patience = timeout.plus(SPARE);
    }

    void passed(Duration elapsed) {
        end = elapsed.compareTo(end) > 0 ? elapsed : end;
    }

    void ran(CheckResult result) {
        long turn = Math.max(0, result.elapsed().minus(result.took()).toNanos() / every.toNanos());
        if (turn < next) {
            return;
        }
        if (turn - next > longest) {
            longest = turn - next;
            longestAt = result.at();
        }
        next = turn + 1;
        lastAt = result.at();
        runs++;
    }

    long runs() {
        return runs;
    }

    /** Returns how often it was due until the end, but for what may still be under way. */
    long due() {
        Duration sure = end.minus(patience);
        return Math.max(next, sure.isNegative() ? 0 : sure.toNanos() / every.toNanos() + 1);
    }

    boolean tooFew() {
        return runs * 2 < due();
    }

    /** Returns what is to be said when it was not run as often as it was due. */
    Optional<LeftOut> leftOut() {
        long due = due();
        if (due == runs) {
            return Optional.empty();
        }
        boolean atEnd = due - next > longest;
        long most = atEnd ? due - next : longest;
        String sentence = "it was run " + runs + " of the " + due + " times it was due, every "
                + Durations.words(every) + "; the longest time without it was "
                + Durations.words(every.multipliedBy(most + 1)) + (atEnd ? ", up to the end" : "");
        return Optional.of(new LeftOut(atEnd ? lastAt : longestAt, sentence));
    }
}
