package org.alphatrade.dryrun.rehearsal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The runtime's command as it is written down: what looks like a secret by its name, or stands as a password in an
 * address, is replaced. The runtime itself is started with the command as it was typed.
 */
final class RedactedCommand {
    private static final String HIDDEN = "***";
    private static final String SECRET =
            "(?i)--?(?:[a-z0-9]+[-_.])*(?:password|passwd|passphrase|secret|token|api[-_]?key|private[-_]?key|credentials?)";
    private static final Pattern SECRET_OPTION = Pattern.compile(SECRET);
    private static final Pattern SECRET_VALUE = Pattern.compile(
            "(" + SECRET + "|(?i:[a-z0-9_]*" + "(?:password|passwd|secret|token|api_?key)))=(.+)", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*://[^/\\s:@]*):([^/\\s@]+)@");

    private RedactedCommand() {}

    static List<String> of(List<String> command) {
        List<String> shown = new ArrayList<>(command.size());
        boolean hideNext = false;
        for (String word : command) {
            shown.add(hideNext && !word.startsWith("-") ? HIDDEN : shown(word));
            hideNext = SECRET_OPTION.matcher(word).matches();
        }
        return shown;
    }

    private static String shown(String word) {
        Matcher value = SECRET_VALUE.matcher(word);
        String text = value.matches() ? value.group(1) + "=" + HIDDEN : word;
        return ADDRESS.matcher(text).replaceAll("$1:" + HIDDEN + "@");
    }
}
