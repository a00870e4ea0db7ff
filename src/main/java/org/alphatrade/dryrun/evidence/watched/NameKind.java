package org.alphatrade.dryrun.evidence.watched;

import java.util.Locale;

/** What a name that a plugin watches is one of. */
public enum NameKind {
    EVENT,
    FIELD,
    TEXT,
    /** No name but what a plugin watches for that could not be read. */
    UNREAD;

    /** Returns it in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
