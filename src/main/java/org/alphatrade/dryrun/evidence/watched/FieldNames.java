package org.alphatrade.dryrun.evidence.watched;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.alphatrade.dryrun.base.text.Text;

/** Watched fields: paths of keys joined by dots, found by the last of those keys. */
public final class FieldNames {
    private final Set<String> all;
    private final Map<String, Path> paths = new HashMap<>();
    private final NameIndex index;

    /** A path and its last key, folded. */
    private record Path(String folded, String last) {
        boolean mayEndWith(String key) {
            return last.equals(key)
                    || key.length() > 1 && folded.endsWith(key)
                    || Spelling.isLong(folded)
                            && (Spelling.isOneLetterOff(folded, key) || Spelling.isOneLetterOff(last, key));
        }
    }

    public FieldNames(Collection<String> watched) {
        this.all = Set.copyOf(watched);
        all.forEach(path -> paths.put(path, new Path(Spelling.folded(path), last(path))));
        this.index = new NameIndex(all, this::isNear);
    }

    private static String last(String path) {
        String key = path.substring(path.lastIndexOf('.') + 1);
        return Spelling.folded(Text.cut(key, NameIndex.LONGEST + 1));
    }

    private boolean mayEndWith(String watched, String lastKey) {
        Path path = paths.get(watched);
        return path != null && path.mayEndWith(lastKey);
    }

    /** What is near in its letters must be near in its last key as well, for by that alone it is found. */
    private boolean isNear(String watched, String occurred) {
        return Spelling.isNear(watched, occurred) && mayEndWith(watched, last(occurred));
    }

    public Set<String> all() {
        return all;
    }

    public NameIndex index() {
        return index;
    }

    /** Tells whether a key may end one of these watched paths, or a path that is near to one of them. */
    public boolean isPart(String key, Set<String> of) {
        String last = last(key);
        return of.stream().anyMatch(name -> mayEndWith(name, last));
    }
}
