package org.alphatrade.dryrun.engine.audit;

import java.util.Optional;
import org.alphatrade.dryrun.evidence.log.GapRules;
import org.alphatrade.dryrun.evidence.log.LogFold;
import org.alphatrade.dryrun.evidence.watched.NamesInLogs;
import org.alphatrade.dryrun.log.JoinTally;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.Phase;

/** What the records of one worker add up to, in any order. */
final class PartialFold implements JoinTally {
    private final boolean live;
    private final LogFold fold;
    private final Optional<WatchedTally> watched;
    private long shutdownRecords;
    private long shutdownProblems;
    private long errors;
    private long texts;

    /** @param live a live run is judged by when its lines came, which no clock of the runtime can forge */
    PartialFold(GapRules gaps, boolean live) {
        this(gaps, live, Optional.empty());
    }

    /** @param watched looks for the names that plugins watch for; empty when they watch for none */
    PartialFold(GapRules gaps, boolean live, Optional<WatchedTally> watched) {
        this(new LogFold(gaps), live, watched);
    }

    private PartialFold(LogFold fold, boolean live, Optional<WatchedTally> watched) {
        this.fold = fold;
        this.live = live;
        this.watched = watched;
    }

    void add(RecordBatch batch) {
        for (int i = 0; i < batch.size(); i++) {
            count(batch, i, 1);
        }
    }

    @Override
    public void count(RecordBatch batch, int i, int sign) {
        if (sign > 0) {
            long time = live ? batch.ingestedAt(i) : batch.timeAt(i);
            fold.add(time, batch.levelAt(i), batch.levelNameAt(i), batch.eventAt(i));
        } else {
            fold.take(batch.levelAt(i), batch.levelNameAt(i), batch.eventAt(i));
        }
        texts += batch.structuredAt(i) ? 0 : sign;
        if (watched.isPresent()) {
            watched.get().count(batch, i, sign);
        }
        if (batch.phaseAt(i) == Phase.SHUTDOWN) {
            shutdownRecords += sign;
            shutdownProblems += batch.levelAt(i).compareTo(Level.WARN) >= 0 ? sign : 0;
        } else if (batch.levelAt(i) == Level.ERROR || batch.levelAt(i) == Level.FATAL) {
            errors += sign;
        }
    }

    /** Returns what both add up to; neither is changed. */
    PartialFold merge(PartialFold other) {
        PartialFold merged = new PartialFold(
                fold.merge(other.fold), live, watched.map(tally -> tally.merge(other.watched.orElseThrow())));
        merged.shutdownRecords = shutdownRecords + other.shutdownRecords;
        merged.shutdownProblems = shutdownProblems + other.shutdownProblems;
        merged.errors = errors + other.errors;
        merged.texts = texts + other.texts;
        return merged;
    }

    LogFold fold() {
        return fold;
    }

    /** Returns what of the watched names is in the records. */
    NamesInLogs names() {
        return watched.map(tally -> tally.names(fold.eventCounts()))
                .orElseGet(() -> NamesInLogs.of(fold.eventCounts()));
    }

    /** Returns how many records say that they are errors, of those that were written before the runtime was asked to stop. */
    long errors() {
        return errors;
    }

    /** Returns how many records are no JSON. */
    long texts() {
        return texts;
    }

    /** Returns how many records the runtime wrote after it was asked to stop. */
    long shutdownRecords() {
        return shutdownRecords;
    }

    /** Returns how many of those are warnings, errors, or of a level nobody understands. */
    long shutdownProblems() {
        return shutdownProblems;
    }
}
