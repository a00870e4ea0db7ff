package org.alphatrade.dryrun.engine.audit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.alphatrade.dryrun.engine.judge.WatchedTexts;
import org.alphatrade.dryrun.evidence.watched.FieldNames;
import org.alphatrade.dryrun.evidence.watched.NameIndex;
import org.alphatrade.dryrun.evidence.watched.NameKind;
import org.alphatrade.dryrun.evidence.watched.Watcher;
import org.alphatrade.dryrun.log.scan.MultiLiteralScanner;

/** All that plugins watch for, made ready to be looked for in records. */
record WatchedWords(NameIndex events, FieldNames fields, WatchedTexts texts, boolean isEmpty) {
    static WatchedWords of(List<Watcher> watchers) {
        Set<String> events = all(watchers, NameKind.EVENT);
        Set<String> fields = all(watchers, NameKind.FIELD);
        Set<String> texts = new TreeSet<>();
        Set<String> anyCase = new TreeSet<>();
        watchers.forEach(watcher -> {
            texts.addAll(watcher.names().texts());
            anyCase.addAll(watcher.names().textsOfAnyCase());
        });
        return new WatchedWords(
                new NameIndex(events),
                new FieldNames(fields),
                new WatchedTexts(texts, anyCase),
                events.isEmpty() && fields.isEmpty() && texts.isEmpty() && anyCase.isEmpty());
    }

    /** Returns what looks for them in a part of the records; empty when there is nothing to look for. */
    Optional<WatchedTally> tally(MultiLiteralScanner scan) {
        return isEmpty ? Optional.empty() : Optional.of(new WatchedTally(this, scan));
    }

    private static Set<String> all(List<Watcher> watchers, NameKind kind) {
        Set<String> all = new TreeSet<>();
        watchers.forEach(watcher -> all.addAll(watcher.of(kind)));
        return all;
    }
}
