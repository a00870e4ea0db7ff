package org.alphatrade.dryrun.evidence.diary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alphatrade.dryrun.spi.Severity;

/**
 * What a note or a status of the diary says, word by word. A bad word counts unless the words beside it plainly deny it
 * ("no errors seen", "errors: 0"); what is not plainly denied counts, for a false alarm is better than a false pass.
 */
final class StatusWords {
    private static final Set<String> NOTE_FAIL =
            Set.of("incident", "incidents", "halt", "halts", "halted", "halting", "error", "errors", "errored");
    private static final Set<String> NOTE_WARN = Set.of(
            "warn",
            "warns",
            "warned",
            "warning",
            "warnings",
            "degraded",
            "degrade",
            "degrades",
            "degrading",
            "degradation",
            "rejected",
            "refused");
    private static final Set<String> STATUS_FAIL =
            Set.of("error", "errors", "failed", "fail", "failure", "halted", "halt", "fatal", "critical");
    private static final Set<String> STATUS_WARN =
            Set.of("warn", "warning", "warnings", "degraded", "throttled", "skipped", "rejected", "refused");
    private static final Set<String> FUNDS =
            Set.of("funds", "fund", "balance", "margin", "equity", "collateral", "cash", "capital");
    private static final Set<String> DENIALS =
            Set.of("no", "not", "without", "zero", "never", "none", "nothing", "neither", "nor", "0", "non", "free");
    private static final Set<String> BETWEEN = Set.of(
            "a",
            "an",
            "any",
            "further",
            "new",
            "more",
            "other",
            "major",
            "minor",
            "single",
            "sign",
            "signs",
            "of",
            "evidence",
            "known",
            "open",
            "active",
            "serious",
            "severe",
            "critical",
            "additional",
            "real",
            "been",
            "be",
            "is",
            "was",
            "were",
            "being",
            "has",
            "have",
            "reported",
            "observed",
            "seen",
            "trading",
            "order",
            "orders",
            "system",
            "data",
            "feed",
            "risk",
            "production",
            "unresolved",
            "outstanding",
            "unexpected",
            "need",
            "reason",
            "to",
            "or",
            "and",
            "from",
            "yet");
    private static final Set<String> COUNTS = Set.of("count", "counts", "rate", "total", "number");
    private static final Set<String> NOTHING = Set.of("0", "0.0", "0.00", "none", "zero", "nil", "free");
    private static final String BREAK = ";";
    private static final String COMMA = ",";
    private static final String COLON = ":";

    private StatusWords() {}

    static Severity note(String note) {
        return judge(note, NOTE_FAIL, NOTE_WARN);
    }

    static Severity status(String status) {
        return judge(status, STATUS_FAIL, STATUS_WARN);
    }

    private static Severity judge(String text, Set<String> fail, Set<String> warn) {
        List<String> words = words(text);
        Severity worst = Severity.PASS;
        for (int at = 0; at < words.size(); at++) {
            boolean bad = fail.contains(words.get(at));
            if ((bad || warn.contains(words.get(at)) || withoutFunds(words, at)) && !denied(words, at, fail, warn)) {
                worst = worst.worst(bad ? Severity.FAIL : Severity.WARN);
            }
        }
        return worst;
    }

    private static boolean withoutFunds(List<String> words, int at) {
        return words.get(at).equals("insufficient") && at + 1 < words.size() && FUNDS.contains(words.get(at + 1));
    }

    private static boolean denied(List<String> words, int at, Set<String> fail, Set<String> warn) {
        return deniedBehind(words, at) || deniedBefore(words, at, fail, warn);
    }

    private static boolean deniedBehind(List<String> words, int at) {
        int next = at + 1;
        if (next < words.size() && COUNTS.contains(words.get(next))) {
            next++;
        }
        if (next < words.size() && words.get(next).equals(COLON)) {
            next++;
        }
        return next < words.size() && NOTHING.contains(words.get(next));
    }

    private static boolean deniedBefore(List<String> words, int at, Set<String> fail, Set<String> warn) {
        boolean list = false;
        for (int before = at - 1; before >= 0; before--) {
            String word = words.get(before);
            if (word.equals("free")) {
                return before + 1 < at && words.get(before + 1).equals("of");
            }
            if (DENIALS.contains(word) || word.endsWith("n't")) {
                return true;
            }
            list |= word.equals("or") || word.equals("nor");
            boolean listed = fail.contains(word) || warn.contains(word);
            boolean comma = word.equals(COMMA) && (list || leadsToOr(words, at));
            if (!BETWEEN.contains(word) && !listed && !comma) {
                return false;
            }
            if (word.equals("and") && !words.get(at).endsWith("s")) {
                return false;
            }
        }
        return false;
    }

    /** In "no errors, warnings or halts" the denial reaches to the end; in "no errors, incident at 14:00" it does not. */
    private static boolean leadsToOr(List<String> words, int at) {
        for (int next = at + 1; next < words.size() && next <= at + 3; next++) {
            if (words.get(next).equals("or") || words.get(next).equals("nor")) {
                return true;
            }
            if (words.get(next).equals(BREAK)) {
                return false;
            }
        }
        return false;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                int end = wordEnd(text, at);
                words.add(text.substring(at, end).toLowerCase(Locale.ROOT).replace('’', '\''));
                at = end;
            } else {
                mark(c, words);
                at++;
            }
        }
        return words;
    }

    private static void mark(char c, List<String> words) {
        switch (c) {
            case '.', ';', '!', '?', '\n', '(', ')', '|' -> words.add(BREAK);
            case ',' -> words.add(COMMA);
            case ':', '=' -> words.add(COLON);
            default -> {
                // Spaces, dashes and the like only part words.
            }
        }
    }

    private static int wordEnd(String text, int from) {
        int at = from + 1;
        while (at < text.length()) {
            char before = text.charAt(at - 1);
            char c = text.charAt(at);
            boolean camel = Character.isLowerCase(before) && Character.isUpperCase(c);
            boolean joined = (c == '\'' || c == '’' || c == '.' && Character.isDigit(before))
                    && at + 1 < text.length()
                    && Character.isLetterOrDigit(text.charAt(at + 1));
            if (camel || !Character.isLetterOrDigit(c) && !joined) {
                return at;
            }
            at++;
        }
        return at;
    }
}
