package org.alphatrade.dryrun.rehearsal.follow;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.log.file.LogExcerpt;
import org.alphatrade.dryrun.report.entry.ListedExcerpt;

/**
 * An excerpt of a summary beside what stands in the log now.
 *
 * @param problem why the log cannot be shown for it; empty when it can
 */
record ExplainedExcerpt(String file, ListedExcerpt excerpt, LogExcerpt passage, String problem) {
    private static final int COMPARED = 60;

    /** Reads the log where the summary says that the excerpt begins. */
    static ExplainedExcerpt of(Path file, ListedExcerpt excerpt, int context) {
        if (excerpt.offset().value().isEmpty()) {
            return unsaid(file.toString(), excerpt, "the summary does not say at which byte it begins");
        }
        if (excerpt.text().written().isEmpty()) {
            return unsaid(file.toString(), excerpt, "the summary does not say what it holds");
        }
        long offset = excerpt.offset().value().get();
        LogExcerpt passage = LogExcerpt.around(file, offset, context);
        boolean changed = passage.problem().isEmpty()
                && !holds(passage.line(), excerpt.text().text());
        String problem = changed ? "the file has changed: another line begins at byte " + offset : passage.problem();
        return new ExplainedExcerpt(file.toString(), excerpt, passage, problem);
    }

    static ExplainedExcerpt nowhere(ListedExcerpt excerpt) {
        return unsaid(excerpt.file().text(), excerpt, "no file can be called so");
    }

    private static ExplainedExcerpt unsaid(String file, ListedExcerpt excerpt, String problem) {
        return new ExplainedExcerpt(file, excerpt, new LogExcerpt(List.of(), "", List.of(), problem), problem);
    }

    /** The excerpt is what the runtime wrote; the record may hold it as the inside of a string. */
    private static boolean holds(String line, String text) {
        String first = text.lines().findFirst().orElse("");
        String beginning = first.endsWith("…") ? first.substring(0, first.length() - 1) : first;
        String compared = beginning.substring(0, Math.min(COMPARED, beginning.length()));
        String quoted = Json.compact(compared);
        return line.contains(compared) || line.contains(quoted.substring(1, quoted.length() - 1));
    }

    boolean shown() {
        return problem.isEmpty();
    }

    long line() {
        return excerpt.line().value().orElse(0L);
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("file", file);
        tree.put("line", excerpt.line().orNull());
        tree.put("offset", excerpt.offset().orNull());
        tree.put("text", excerpt.text().text());
        tree.put("problem", shown() ? null : problem);
        tree.put("before", shown() ? passage.before() : List.of());
        tree.put("record", shown() ? passage.line() : null);
        tree.put("after", shown() ? passage.after() : List.of());
        return tree;
    }
}
