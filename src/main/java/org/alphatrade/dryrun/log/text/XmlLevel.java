package org.alphatrade.dryrun.log.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.log.record.LevelNames;
import org.alphatrade.dryrun.spi.Level;

/**
 * Finds the level in a line of XML: {@code <log4j:event level="ERROR" ...>} as Log4j's, {@code <level>SEVERE</level>} as
 * java.util.logging's and {@code <Level>2</Level>} as Windows' event logs write it.
 */
final class XmlLevel {
    private static final Pattern ATTRIBUTE =
            Pattern.compile("<[\\w:]+ (?:[^<>]* )?(?:level|severity)=[\"'](\\w+)[\"']");
    private static final Pattern ELEMENT = Pattern.compile("<[Ll]evel>\\s*(\\w+)\\s*</[Ll]evel>");
    private static final List<String> WINDOWS = List.of("info", "critical", "error", "warning", "info", "verbose");

    private XmlLevel() {}

    /** Returns the level's word; empty when the line names none. */
    static String of(String text) {
        Matcher element = ELEMENT.matcher(text);
        if (element.find()) {
            String word = element.group(1);
            boolean number = word.length() == 1 && word.charAt(0) >= '0' && word.charAt(0) <= '5';
            return number ? WINDOWS.get(word.charAt(0) - '0') : known(word);
        }
        Matcher attribute = ATTRIBUTE.matcher(text);
        return attribute.find() ? known(attribute.group(1)) : "";
    }

    private static String known(String word) {
        return LevelNames.rank(LevelNames.normal(word)) == Level.OTHER ? "" : word;
    }
}
