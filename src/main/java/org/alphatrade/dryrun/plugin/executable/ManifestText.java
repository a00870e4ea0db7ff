package org.alphatrade.dryrun.plugin.executable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.base.text.DidYouMean;
import org.alphatrade.dryrun.plugin.model.PluginProblem;

/** The text of a manifest: its lines, and what is wrong with them. */
final class ManifestText {
    private final Path file;
    private final String text;
    private final List<PluginProblem> problems = new ArrayList<>();

    ManifestText(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    Path file() {
        return file;
    }

    String text() {
        return text;
    }

    List<PluginProblem> problems() {
        return problems;
    }

    /** Refuses keys that nobody knows. */
    void known(String where, Map<String, Object> map, List<String> keys) {
        for (String key : map.keySet()) {
            if (!keys.contains(key)) {
                problem(key, "unknown key '" + where + key + "'; " + DidYouMean.hint(key, keys));
            }
        }
    }

    /** Notes a problem with what stands under a key. */
    void problem(String key, String sentence) {
        problem(line(key), sentence);
    }

    void problem(int line, String sentence) {
        problems.add(new PluginProblem(file.toString(), line, 0, sentence, excerpt(line)));
    }

    private String excerpt(int line) {
        return line == 0 ? "" : text.lines().skip(line - 1L).findFirst().orElse("");
    }

    /** Returns the line a key stands in, or that of the beginning. */
    private int line(String key) {
        Matcher matcher = Pattern.compile("\"" + Pattern.quote(key) + "\"\\s*:").matcher(text);
        return matcher.find()
                ? 1
                        + (int) text.substring(0, matcher.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                : 1;
    }
}
