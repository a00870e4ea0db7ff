package org.alphatrade.dryrun.engine.detect;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.spi.Severity;

/**
 * A level that stands where no layout has it: in a second record that was written into the same line, and as a pair behind
 * words. What is quoted behind a blank or a mark is none.
 */
final class LateLevel {
    /** What a line must hold one of to be looked at, as it is written. */
    static final List<String> WORDS = List.of("ERROR", "CRITICAL", "SEVERE", "WARN");
    /** The same in any case. */
    static final List<String> PAIRS = List.of(
            "level=\"e",
            "level=e",
            "level=f",
            "level=c",
            "level=w",
            "level\":\"e",
            "level\":\"f",
            "level\":\"c",
            "level\":\"w",
            "level\": \"e",
            "level\": \"f",
            "level\": \"c",
            "level\": \"w",
            "severity\":\"e",
            "severity\":\"c",
            "severity\":\"w");

    private static final String BAD = "ERROR|ERR|FATAL|CRITICAL|CRIT|SEVERE|PANIC|WARN|WARNING";
    private static final int BEGINNING = 3;
    /** {@code tick2026-01-02 03:04:06,001 ERROR order lost}: nothing parts them. */
    private static final Pattern RECORD =
            Pattern.compile("(?<=[A-Za-z0-9.!%)}\\]])\\d{4}[-/.]\\d\\d[-/.]\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d\\S{0,12}"
                    + "[ |\\t-]{1,4}(?:\\[?[\\w.:/#-]{1,40}[\\]:]?[ |-]{1,3}){0,3}?[\\[(<]?(" + BAD + ")\\b(?!=)");
    /** {@code tick{"level":"error","msg":"order lost"}}. */
    private static final Pattern OBJECT = Pattern.compile(
            "(?i)(?<=[a-z0-9.!%)}\\]])\\{(?=[^{}]{0,400}\"(?:msg|message|event|error|err|text)\"\\s?:)[^{}]{0,200}?\"(?:log_?)?(?:level|severity|lvl)\"\\s?:\\s?\"("
                    + BAD + ")\"");
    /** {@code feed worker level=error msg="order lost"}. */
    private static final Pattern PAIR = Pattern.compile("(?i)(?:^|\\s)(?:level|lvl|severity)=\"?(" + BAD
            + ")\"?\\s(?:[\\w.-]{1,40}=\\S{1,80}\\s){0,4}(?:msg|message|event|err|error)=");

    /** {@code [ERROR] order lost} and {@code CRITICAL - order lost}, in an envelope that says info. */
    private static final Pattern HEAD = Pattern.compile(
            "\\s{0,3}(?:\\[(?:ERROR|CRITICAL|FATAL|SEVERE|PANIC) {0,2}\\]|(?:CRITICAL|FATAL|SEVERE)(?=: | - ))[ :-]{1,3}(?!(?i:0|none|no|count|level|rate|threshold|enabled|disabled)\\b)[A-Za-z].*",
            Pattern.DOTALL);

    private LateLevel() {}

    /** Returns how bad the level is with which a message begins. */
    static Severity ofMessage(String message) {
        return HEAD.matcher(message).matches() ? Severity.FAIL : Severity.PASS;
    }

    /** Returns how bad the worst level is that a line of text names so; {@link Severity#PASS} for none. */
    static Severity worst(String line) {
        Severity worst = in(PAIR, line, 0);
        if (line.length() > BEGINNING) {
            worst = worst.worst(in(RECORD, line, BEGINNING)).worst(in(OBJECT, line, BEGINNING));
        }
        return worst;
    }

    private static Severity in(Pattern pattern, String line, int from) {
        Severity worst = Severity.PASS;
        Matcher found = pattern.matcher(line).region(from, line.length()).useTransparentBounds(true);
        while (found.find()) {
            boolean warning = found.group(1).toUpperCase(Locale.ROOT).startsWith("WARN");
            worst = worst.worst(warning ? Severity.WARN : Severity.FAIL);
        }
        return worst;
    }
}
