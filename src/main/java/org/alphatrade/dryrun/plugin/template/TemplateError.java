package org.alphatrade.dryrun.plugin.template;

import io.pebbletemplates.pebble.error.PebbleException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.base.text.DidYouMean;
import org.alphatrade.dryrun.plugin.model.PluginProblem;

/** What the template library says of a mistake, put as its author must read it. */
final class TemplateError {
    private static final Pattern TAG = Pattern.compile("Unexpected tag name \"(.*)\"");
    private static final Pattern END = Pattern.compile("end(if|for|macro|filter|autoescape)|else(if)?");

    private TemplateError() {}

    static PluginProblem problem(PebbleException thrown, TemplateFile template) {
        PebbleException innermost = innermostOf(thrown);
        int line = Optional.ofNullable(innermost.getLineNumber()).orElse(0);
        return template.problem(line, sentence(innermost.getPebbleMessage()));
    }

    /** Returns what the first cause of an exception says. */
    static String innermost(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }

    private static PebbleException innermostOf(PebbleException thrown) {
        PebbleException innermost = thrown;
        while (innermost.getCause() instanceof PebbleException cause) {
            innermost = cause;
        }
        return innermost;
    }

    private static String sentence(String message) {
        Matcher tag = TAG.matcher(String.valueOf(message));
        if (!tag.find()) {
            return String.valueOf(message);
        }
        String name = tag.group(1);
        if (END.matcher(name).matches()) {
            return "'" + name + "' closes or divides what was not opened";
        }
        return "there is no tag '" + name + "'; " + DidYouMean.hint(name, SandboxExtension.TAGS);
    }
}
