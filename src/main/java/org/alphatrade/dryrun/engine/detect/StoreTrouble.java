package org.alphatrade.dryrun.engine.detect;

import static org.alphatrade.dryrun.engine.detect.KnownTrouble.warn;

import java.util.List;

/** How databases and caches refuse something or fall behind, in what a program logs of them at INFO. */
final class StoreTrouble {
    private StoreTrouble() {}

    static List<KnownTrouble> all() {
        return List.of(warn(
                "\\block wait timeout exceeded\\b|\\bsqlite_(?:corrupt|full|ioerr|notadb|cantopen|readonly)\\w*|\\bwiredtiger error\\b|\\bremaining connection slots are reserved\\b|\\bcancell?ing statement due to (?!user request)"
                        + "|\\breplication lag(?: is| of)?[:= ]{1,2}(?:(?:[3-9]\\d|\\d{3,})(?:\\.\\d+)? ?(?:s|sec|seconds)|[1-9]\\d* ?(?:m|min|minutes?|h|hours?))\\b|\\bpage\\b[^;]{0,60}? (?:is |was )?corrupt(?:ed)?\\b|\\b(?:fsync|fdatasync|msync|mmap|fork|flush|backup|commit|rollback|checkpoint) (?:has )?failed\\b(?! (?:attempts|jobs|over)|[=:] ?0)"
                        + "|\\boom command not allowed\\b|\\breadonly you can't write\\b|\\bnoauth authentication\\b|\\bclusterdown\\b|\\bwrongtype operation\\b|\\bwrongpass invalid\\b|\\bnoreplicas not enough\\b|\\bmasterdown link\\b",
                "lock wait",
                "sqlite_",
                "wiredtiger error",
                "connection slots",
                "ing statement due",
                "replication lag",
                "corrupt",
                "sync failed",
                "sync has failed",
                "mmap failed",
                "fork failed",
                "flush failed",
                "flush has failed",
                "backup failed",
                "backup has failed",
                "commit failed",
                "commit has failed",
                "rollback failed",
                "rollback has failed",
                "checkpoint failed",
                "checkpoint has failed",
                "oom command",
                "readonly you",
                "noauth auth",
                "clusterdown",
                "wrongtype",
                "wrongpass",
                "noreplicas",
                "masterdown"));
    }
}
