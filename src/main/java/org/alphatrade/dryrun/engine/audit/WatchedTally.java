package org.alphatrade.dryrun.engine.audit;

import java.util.Map;
import org.alphatrade.dryrun.evidence.watched.NameTally;
import org.alphatrade.dryrun.evidence.watched.NamesInLogs;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.alphatrade.dryrun.log.scan.MultiLiteralScanner;

/** Which watched names the records of one worker hold, in any order. */
final class WatchedTally {
    private final WatchedWords words;
    private final NameTally events;
    private final WatchedFields fields;
    private final UnseenTexts texts;

    /** @param scan what looks for the texts among other things */
    WatchedTally(WatchedWords words, MultiLiteralScanner scan) {
        this(
                words,
                new NameTally(words.events()),
                new WatchedFields(words.fields()),
                new UnseenTexts(words.texts(), scan));
    }

    private WatchedTally(WatchedWords words, NameTally events, WatchedFields fields, UnseenTexts texts) {
        this.words = words;
        this.events = events;
        this.fields = fields;
        this.texts = texts;
    }

    /** Adds a record, or takes one away that is a part of another: what it held is seen there as well. */
    void count(RecordBatch batch, int i, int sign) {
        String event = batch.eventAt(i);
        if (!event.isEmpty()) {
            events.add(event, sign);
        }
        if (sign > 0) {
            fields.look(batch, i);
            texts.look(batch, i);
        }
    }

    WatchedTally merge(WatchedTally other) {
        return new WatchedTally(
                words, events.merge(other.events), fields.merge(other.fields), texts.merge(other.texts));
    }

    /** @param eventCounts how often each event occurred, watched or not */
    NamesInLogs names(Map<String, Long> eventCounts) {
        return new NamesInLogs(events, fields.tally(), fields.seen(), texts.seen(words.texts()), eventCounts);
    }
}
