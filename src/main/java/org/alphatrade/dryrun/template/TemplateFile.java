package org.alphatrade.dryrun.template;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.plugin.PluginProblem;

/**
 * A template as its author wrote it.
 *
 * @param file its name, as problems give it
 * @param id the format's name in {@code --report}
 * @param source its text
 */
record TemplateFile(String file, String id, TextFormat format, String source) {
    private static final Pattern ABOUT = Pattern.compile("\\A\\uFEFF?\\{#(.*?)#}", Pattern.DOTALL);

    /** Returns what its first comment says under {@code key:}, or an empty string. */
    String about(String key) {
        Matcher comment = ABOUT.matcher(source);
        if (!comment.find()) {
            return "";
        }
        return comment.group(1)
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith(key + ":"))
                .map(line -> line.substring(key.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    PluginProblem problem(int line, String sentence) {
        return new PluginProblem(file, line, 0, sentence, line(line));
    }

    /** Returns a line of the source, or an empty string. */
    String line(int number) {
        List<String> lines = source.lines().toList();
        return Optional.of(number)
                .filter(n -> n >= 1 && n <= lines.size())
                .map(n -> lines.get(n - 1))
                .orElse("");
    }
}
