package org.alphatrade.dryrun.engine.detect;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.base.json.JsonException;

/** The message of the record that a text carries behind what a collector wrote before it: {@code api-1  | {"msg":"order lost"}}. */
final class CarriedMessage {
    private static final List<String> KEYS =
            List.of("message", "msg", "@message", "@m", "@mt", "MESSAGE", "event", "error", "log");
    /** A name and a bar, kubectl's pod, syslog's program, or up to three words that begin with a time or a pod. No sentence. */
    private static final Pattern PREFIX =
            Pattern.compile("|[^ {]{1,80} *\\| *|\\[pod/[^\\]]+\\] |.{0,200} \\S{1,80}\\[\\d+\\]: "
                    + "|[A-Z][a-z]{2} +\\d+ [\\d:]{8} \\S+ \\S+: |(?=\\S*\\d)(?:\\S+ +){1,3}");

    private static final int LONGEST_PREFIX = 300;
    private static final int LONGEST = 64 * 1024;
    private static final int MOST_LAYERS = 3;

    private CarriedMessage() {}

    /** Returns that message; the text itself when it carries none. */
    static String of(String text) {
        return of(text, MOST_LAYERS);
    }

    private static String of(String text, int layers) {
        String stripped = text.strip();
        int brace = stripped.indexOf("{\"");
        boolean may = layers > 0 && brace >= 0 && brace <= LONGEST_PREFIX && stripped.endsWith("}");
        if (!may
                || stripped.length() > LONGEST
                || !PREFIX.matcher(stripped.substring(0, brace)).matches()) {
            return text;
        }
        try {
            String message = message(Json.parseObject(stripped.substring(brace)));
            return message.isEmpty() ? text : of(message, layers - 1);
        } catch (JsonException noObject) { // a text with braces in it
            return text;
        }
    }

    private static String message(Map<String, Object> object) {
        for (String key : KEYS) {
            if (object.get(key) instanceof String text && !text.isBlank()) {
                return text;
            }
        }
        return "";
    }
}
