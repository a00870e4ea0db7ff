package org.alphatrade.dryrun.evidence.watched;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.alphatrade.dryrun.spi.WatchedNames;

/**
 * A plugin, and the names it watches.
 *
 * @param kind its kind, as a word
 */
public record Watcher(String plugin, String kind, WatchedNames names) {
    public Watcher {
        Objects.requireNonNull(plugin, "plugin");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(names, "names");
    }

    /** Returns its names of a kind, in the order of their letters. */
    public Set<String> of(NameKind wanted) {
        return new TreeSet<>(
                switch (wanted) {
                    case EVENT -> names.events();
                    case FIELD -> names.fields();
                    case TEXT -> texts();
                    case UNREAD -> names.unread();
                });
    }

    private Set<String> texts() {
        Set<String> texts = new TreeSet<>(names.texts());
        texts.addAll(names.textsOfAnyCase());
        return texts;
    }
}
