package org.alphatrade.dryrun.plugin.groovy.value;

import java.util.List;

/**
 * The source of a script.
 *
 * @param file as the user knows it
 * @param name the file's own name, as stack traces show it
 * @param source its content
 */
public record ScriptText(String file, String name, String source) {
    String line(int number) {
        List<String> lines = source.lines().toList();
        return number < 1 || number > lines.size() ? "" : lines.get(number - 1);
    }
}
