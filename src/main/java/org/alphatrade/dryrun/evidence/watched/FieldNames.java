package org.alphatrade.dryrun.evidence.watched;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.alphatrade.dryrun.base.text.Text;

/** Watched fields: paths of keys joined by dots, found by one key of an object. */
public final class FieldNames {
    private final Set<String> all;
    private final NameIndex index;
    private final List<Path> paths;

    /** A path and its last key, folded too. */
    private record Path(String whole, String folded, String last) {
        static Path of(String path) {
            return new Path(path, Spelling.folded(path), Spelling.folded(path.substring(path.lastIndexOf('.') + 1)));
        }

        boolean mayEndWith(String key, String keyFolded) {
            return whole.equals(key)
                    || whole.endsWith("." + key)
                    || last.equals(keyFolded)
                    || keyFolded.length() > 1 && folded.endsWith(keyFolded)
                    || Spelling.isLong(folded)
                            && (Spelling.isOneLetterOff(folded, keyFolded) || Spelling.isOneLetterOff(last, keyFolded));
        }
    }

    public FieldNames(Collection<String> watched) {
        this.all = Set.copyOf(watched);
        this.index = new NameIndex(all);
        this.paths = new TreeSet<>(all).stream().map(Path::of).toList();
    }

    public Set<String> all() {
        return all;
    }

    public NameIndex index() {
        return index;
    }

    /** Tells whether a key may be the last of a path that is watched, or of one that is near to it. */
    public boolean isPart(String key) {
        String folded = Spelling.folded(Text.cut(key, NameIndex.LONGEST + 1));
        return paths.stream().anyMatch(path -> path.mayEndWith(key, folded));
    }
}
