package org.alphatrade.dryrun.engine.audit;

import java.util.HashSet;
import java.util.Set;
import org.alphatrade.dryrun.base.json.JsonScanner;
import org.alphatrade.dryrun.evidence.watched.FieldNames;
import org.alphatrade.dryrun.evidence.watched.NameTally;
import org.alphatrade.dryrun.log.record.RecordBatch;

/**
 * Looks for watched fields in the objects that records are, and for those that are near to one. Only the keys of a record
 * are looked at, and no longer than some field was not seen yet; all of an object only where a key may be a part of one.
 */
final class WatchedFields {
    /** An object in more others than this is no field that anybody asks for. */
    private static final int DEEPEST = 16;

    private final FieldNames names;
    private final NameTally tally;
    private final Set<String> unseen;
    private final KeyScan keys;
    private final JsonScanner scanner = new JsonScanner();

    WatchedFields(FieldNames names) {
        this(names, new NameTally(names.index()), new HashSet<>(names.all()));
    }

    private WatchedFields(FieldNames names, NameTally tally, Set<String> unseen) {
        this.names = names;
        this.tally = tally;
        this.unseen = unseen;
        this.keys = new KeyScan(key -> names.isPart(key, unseen));
    }

    void look(RecordBatch batch, int i) {
        if (unseen.isEmpty() || !batch.structuredAt(i)) {
            return;
        }
        byte[] b = batch.bytes();
        int from = batch.bodyStart(i);
        int to = batch.bodyEnd(i);
        if (keys.hasTellingKey(b, from, to) && scanner.scan(b, from, to)) {
            walk(scanner, "", 0);
        }
    }

    private void walk(JsonScanner object, String before, int depth) {
        for (int i = 0; i < object.size(); i++) {
            String path = before + object.key(i);
            if (!object.isNull(i)) {
                tally.add(path, 1);
                if (tally.hasSeen(path) && unseen.remove(path)) {
                    keys.forget();
                }
            }
            if (object.isObject(i) && depth < DEEPEST) {
                walk(object.inside(i), path + ".", depth + 1);
            }
        }
    }

    /** Returns what both found; neither is changed. */
    WatchedFields merge(WatchedFields other) {
        Set<String> both = new HashSet<>(unseen);
        both.retainAll(other.unseen);
        return new WatchedFields(names, tally.merge(other.tally), both);
    }

    NameTally tally() {
        return tally;
    }

    /** Returns the fields that were seen. */
    Set<String> seen() {
        Set<String> seen = new HashSet<>(names.all());
        seen.removeAll(unseen);
        return seen;
    }
}
