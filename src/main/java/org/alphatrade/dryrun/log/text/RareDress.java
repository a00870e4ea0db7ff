package org.alphatrade.dryrun.log.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.log.record.NumericLevels;

/**
 * Finds a level that stands behind the time of a line in the dress of few programs: {@code daemon.err}, {@code Er(11)},
 * {@code -E-}, {@code E/Feed:}, {@code %LINK-3-UPDOWN}, the severity of CEF.
 */
final class RareDress {
    private static final Pattern FACILITY = Pattern.compile(
            " (?:\\S+ )?(?:kern|user|mail|daemon|auth|authpriv|syslog|lpr|news|uucp|cron|ftp|security|console|local[0-7])"
                    + "\\.(emerg|alert|crit|err|error|warn|warning|notice|info|debug) (?=[\\w./()@-]+(?:\\[\\d+\\])?: )");
    /** VMware's: two letters, and the number of facility and severity. */
    private static final Pattern NUMBERED = Pattern.compile(" (?:Em|Al|Cr|Er|Wa|No|In|De|Db)\\((\\d{1,3})\\) (?=\\S)");
    /** MikroTik's topics; the first is a part of the router. */
    private static final Pattern TOPICS = Pattern.compile(
            " (?:\\S+ )?(?:account|backup|bfd|bgp|bridge|caps|certificate|ddns|dhcp|dns|dude|e-mail|event|firewall|health|hotspot|igmp-proxy"
                    + "|interface|ipsec|iscsi|isdn|kvm|l2tp|lora|lte|manager|mme|mpls|netinstall|ntp|ospf|ovpn|pim|poe-out|ppp|pppoe|pptp|queue|radius|rip|route|rsvp|script"
                    + "|sertcp|simulator|smb|snmp|ssh|sstp|store|stp|system|telephony|tftp|timer|tr069|ups|vpls|vrrp|watchdog|web-proxy|wireguard|wireless)"
                    + "((?:,[a-z!][a-z0-9-]*){1,7}) (?=\\S)");

    private static final List<String> OF_TOPICS = List.of("critical", "error", "warning", "info", "debug");
    private static final Pattern LETTER =
            Pattern.compile(" (?:([VDIWEF])/[A-Za-z][\\w.$-]*(?:\\( *\\d+\\))?: (?=[^\\d\\s])|-([DIWEFC])- (?=\\S))");
    private static final Pattern PRIORITY = Pattern.compile(" <([0-7])>(?=[^\\s<>])");
    private static final Pattern MARK = Pattern.compile(" \\[(?:!|\u00e2\u009c[\u0096\u0097\u0098])\\] (?=\\S)");
    /** Cisco's and Juniper's by the number, VMS' by the letter, behind what a router writes before it. */
    private static final Pattern MNEMONIC = Pattern.compile(
            " (?:\\S.{0,98}: )?%(?:[A-Z][A-Z0-9_]*-(?:[A-Z0-9_]+-)?([0-7])-[A-Z0-9_]+ ?:|[A-Z][A-Z0-9_$]*-([SIWEF])-[A-Z0-9_]+, )");

    private static final Pattern EVENT = Pattern.compile(
            " (?:\\S+ )?(?:CEF:\\d\\|(?:(?:[^|\\\\]|\\\\.)*\\|){5}([\\w-]{1,9})\\||LEEF:[\\d.]+\\|.*?[|\\t^ ]sev=(\\d{1,2})\\b)");

    private static final int SHORTEST = 4;

    private RareDress() {}

    /** Returns the level's word; empty when the line, whose time ends at {@code from}, has none. */
    static String of(String head, int from) {
        int begin = from < head.length() && head.charAt(from) == ']' ? from + 1 : from;
        String text = head.substring(begin, Math.max(begin, Math.min(head.length(), LevelHint.HEAD)));
        if (text.length() < SHORTEST || text.charAt(0) != ' ') {
            return "";
        }
        String first = atOnce(text);
        if (first.isEmpty() && text.indexOf('%') > 0) {
            first = mnemonic(text);
        }
        return first.isEmpty() && text.contains("EF:") ? event(text) : first;
    }

    /** Tells from the bytes of a line whether it may have one. Says yes too often, never no too often. */
    static boolean mayBeIn(byte[] b, int end, int to) {
        int at = b[end] == ']' ? end + 1 : end;
        int most = Math.min(to - 3, end + LevelHint.HEAD);
        if (at >= most) {
            return false;
        }
        byte first = b[at + 1];
        byte second = b[at + 2];
        if (first == '-'
                || first == '<'
                || first == '%'
                || second == '/'
                || MessageId.mayBeIn(b, at + 1, to)
                || first == '[' && (second == '!' || second < 0)) {
            return true;
        }
        int blanks = 0;
        for (int i = at + 1; i < most; i++) {
            blanks += b[i] == ' ' ? 1 : 0;
            boolean topics = b[i] == ',' && blanks < 2 && (b[i + 1] >= 'a' || b[i + 1] == '!');
            if (topics || isSign(b, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSign(byte[] b, int i) {
        return switch (b[i]) {
            case '%' -> b[i + 1] >= 'A' && b[i + 1] <= 'Z';
            case '(' -> b[i - 2] < 'a' && b[i - 2] >= 'A' && b[i + 1] <= '9';
            case ':' -> b[i - 1] == 'F' && b[i - 2] == 'E';
            default -> false;
        };
    }

    private static String atOnce(String text) {
        char first = text.charAt(1);
        if (first == '-' || text.charAt(2) == '/') {
            Matcher letter = LETTER.matcher(text);
            return !letter.lookingAt() ? "" : letter.group(1) == null ? letter.group(2) : letter.group(1);
        }
        if (first == '<') {
            Matcher priority = PRIORITY.matcher(text);
            return priority.lookingAt() ? syslog(priority.group(1)) : "";
        }
        if (first == '[') {
            return !MARK.matcher(text).lookingAt() ? "" : text.charAt(2) == '!' ? "warning" : "error";
        }
        Matcher numbered = text.charAt(3) == '(' ? NUMBERED.matcher(text) : null;
        if (numbered != null && numbered.lookingAt()) {
            return syslog(numbered.group(1));
        }
        String id = MessageId.of(text.substring(1));
        return id.isEmpty() ? ofSyslog(text) : id;
    }

    private static String ofSyslog(String text) {
        int blank = text.indexOf(' ', 1);
        int second = blank < 0 ? -1 : text.indexOf(' ', blank + 1);
        int end = second < 0 ? text.length() : second;
        int dot = text.indexOf('.');
        Matcher facility = dot > 0 && dot < end ? FACILITY.matcher(text) : null;
        if (facility != null && facility.lookingAt()) {
            return facility.group(1);
        }
        int comma = text.indexOf(',');
        Matcher topics = comma > 0 && comma < end ? TOPICS.matcher(text) : null;
        if (topics == null || !topics.lookingAt()) {
            return "";
        }
        List<String> named = List.of(topics.group(1).split(",", -1));
        return OF_TOPICS.stream().filter(named::contains).findFirst().orElse("");
    }

    private static String mnemonic(String text) {
        Matcher mnemonic = MNEMONIC.matcher(text);
        if (!mnemonic.lookingAt()) {
            return "";
        }
        if (mnemonic.group(1) != null) {
            return syslog(mnemonic.group(1));
        }
        return mnemonic.group(2).equals("S") ? "info" : mnemonic.group(2);
    }

    /** The severity of a security event: 0 to 10, or a word. */
    private static String event(String text) {
        Matcher event = EVENT.matcher(text);
        if (!event.lookingAt()) {
            return "";
        }
        String severity = event.group(1) == null ? event.group(2) : event.group(1);
        return switch (severity) {
            case "9", "10", "Very-High" -> "critical";
            case "7", "8", "High" -> "error";
            case "4", "5", "6", "Medium" -> "warning";
            default -> "info";
        };
    }

    private static String syslog(String number) {
        return NumericLevels.SYSLOG.word(Integer.parseInt(number) & 7);
    }
}
