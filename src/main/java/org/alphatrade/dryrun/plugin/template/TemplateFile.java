package org.alphatrade.dryrun.plugin.template;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.plugin.model.PluginProblem;

/**
 * A template as its author wrote it.
 *
 * @param file its name, as problems give it
 * @param id the format's name in {@code --report}
 * @param source its text
 */
record TemplateFile(String file, String id, TextFormat format, String source) {
    private static final String VERSION = "version:";
    private static final Pattern ABOUT = Pattern.compile("\\A\\uFEFF?\\{#(.*?)#}", Pattern.DOTALL);

    /** Returns the first line of the comment it begins with, or an empty string. */
    String description() {
        return about().stream()
                .filter(line -> !line.isEmpty())
                .findFirst()
                .filter(line -> !line.startsWith(VERSION))
                .orElse("");
    }

    /** Returns what that comment says in a line {@code version: 1.0}, or an empty string. */
    String version() {
        return about().stream()
                .filter(line -> line.startsWith(VERSION))
                .map(line -> line.substring(VERSION.length()).strip())
                .findFirst()
                .orElse("");
    }

    private List<String> about() {
        Matcher comment = ABOUT.matcher(source);
        return comment.find() ? comment.group(1).lines().map(String::strip).toList() : List.of();
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
