package org.alphatrade.dryrun.engine.detect;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.spi.Severity;

/**
 * Trouble that the name of an event tells of: {@code engine_crashed}, {@code kill_switch_activated}. Rejected orders are
 * none: trading knows them, and how many are too many is for a check of their share.
 */
final class EventNames {
    /** In small letters; what a line must hold one of to be looked at. */
    static final List<String> WORDS = List.of(
            "_crashed",
            "_panicked",
            "_failed",
            "_failure",
            "_aborted",
            "_breached",
            "_mismatch",
            "_corrupted",
            "_tripped",
            "_liquidated",
            "margin_call",
            "margincall",
            "kill_switch",
            "killswitch",
            "circuit_breaker",
            "circuitbreaker",
            "emergency_s",
            "emergency_c",
            "emergency_e",
            "emergency_f",
            "emergencystop");

    private static final int LONGEST = 80;
    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*(?:[_.:-]\\w+)*");
    private static final Pattern BETWEEN = Pattern.compile("[_.:-]+|(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern ENDS = Pattern.compile(
            ".* (?:crashed|panicked|failed|failure|aborted|breached|mismatch|corrupted|tripped|liquidated)");

    private EventNames() {}

    /** Returns how bad what the name tells of is; {@link Severity#PASS} for nothing, and for a text that is no name. */
    static Severity worst(String text) {
        if (text.length() > LONGEST || !NAME.matcher(text).matches()) {
            return Severity.PASS;
        }
        String words = BETWEEN.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
        if (words.contains("order") && words.contains("reject")) {
            return Severity.PASS;
        }
        Severity said = CrashWording.worst(words);
        return said == Severity.PASS && ENDS.matcher(words).matches() ? Severity.WARN : said;
    }
}
