package org.alphatrade.dryrun.log.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of messages that end in how bad they are: {@code AMQ9999E: text}, {@code CAUAJM_E_10029}. */
final class MessageId {
    /** Products of which a blank follows as well as a colon. */
    private static final String KNOWN =
            "AMQ|ADM[A-Z]|AN[ERS]|AWS[A-Z]{3}|BBO[A-Z]|BIP|CNTR|CSQ[A-Z]|CWW[A-Z]{2}|DFH[A-Z]{2}|DSN[A-Z]|DSRA|EQQ[A-Z]|EZ[A-Z]|HMGR|HWS|IC[HKT]|IE[ACEF]|IGD|IRR|IST|IXC|J2CA|SECJ|SRVE|TCPC|TRAS|WSVR|WTRN";

    private static final Pattern ID = Pattern.compile("(?:(?:" + KNOWN
            + ")\\d{3,5}([IWE])(?=[: ])|[A-Z]{3,7}\\d{4,5}([IWE])(?=: )|[A-Z]{4,8}_([IWEF])_\\d{3,6}(?=[: ]|$)).*");
    /** Letters and digits at least. */
    private static final int SHORTEST = 7;

    private static final int LETTERS = 3;
    private static final int LONGEST = 16;

    private MessageId() {}

    /** Returns the level's word; empty when a text begins with none. */
    static String of(String text) {
        Matcher id = text.length() >= SHORTEST && isCapital(text.charAt(0)) ? ID.matcher(text) : null;
        if (id == null || !id.lookingAt()) {
            return "";
        }
        String letter = id.group(1) != null ? id.group(1) : id.group(2) != null ? id.group(2) : id.group(3);
        return switch (letter) {
            case "I" -> "info";
            case "W" -> "warning";
            default -> "error";
        };
    }

    /** Tells from the bytes of a line whether one may begin there. Says yes too often, never no too often. */
    static boolean mayBeIn(byte[] b, int from, int to) {
        if (to - from < SHORTEST) {
            return false;
        }
        for (int i = 0; i < LETTERS; i++) {
            if (b[from + i] < 'A' && (i < LETTERS - 1 || b[from + i] < '0') || b[from + i] > 'Z') {
                return false;
            }
        }
        int at = from + LETTERS;
        int most = Math.min(to, from + LONGEST);
        while (at < most && (b[at] >= '0' && b[at] <= '9' || b[at] >= 'A' && b[at] <= 'Z' || b[at] == '_')) {
            at++;
        }
        boolean digits = b[at - 1] >= '0' && b[at - 1] <= '9' || b[at - 2] >= '0' && b[at - 2] <= '9';
        return digits && (at == to || b[at] == ':' || b[at] == ' ');
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
