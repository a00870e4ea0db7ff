package org.alphatrade.dryrun.log.field;

import java.util.List;
import java.util.regex.Pattern;

/** What a key says about its value by its name alone, whoever chose it: {@code log_level}, {@code error_severity}. */
enum LevelKey {
    NOTHING,
    /** The level of the record: a word that nobody understands is said to be one. */
    LEVEL,
    /** Named like a level, but maybe that of something else: counts when its value is the word of a level. */
    LIKE,
    /** Application Insights: 0 is verbose, 4 critical. */
    INSIGHTS,
    /** The numbers of syslog: 0 is an emergency, 7 debug. */
    SYSLOG,
    STATUS,
    KIND,
    /** MySQL: {@code "prio":1,"label":"Error"}. */
    LABEL,
    /** MongoDB: {@code "t":{"$date":...},"s":"E"}; others {@code "t":"...","l":"E","m":"text"}, zap {@code "L":"ERROR","T":"...","M":"text"}. */
    LETTER,
    /** Kibana 7: {@code "type":"log","tags":["error","plugins"]}. */
    TAGS,
    /** What a function said while it ran: {@code "logs":[{"level":"error"}]}. */
    LOGS,
    /** Says what went wrong, where no level is named at all. */
    ERROR,
    /** Holds the record that somebody else wrapped. */
    CONTAINER,
    /** Holds what was set or asked for: a level in it is none of the record's. */
    SETTING;

    private static final String WORDS = "(?:name|displayname|desc|description|str|string|text|txt|label|keyword|code)?";
    private static final Pattern EXACT = Pattern.compile(
            "(?:log|logging|logginggoogleapiscom|logger|detected|error|message|msg|record|entry|event|app)?(?:level|lvl|severity|sev)"
                    + WORDS);
    private static final Pattern ALIKE =
            Pattern.compile(".*(?:level|lvl|severity|priority|prio)(?:value|" + WORDS.substring(3));
    /** Keys that say from which level on something is told, or what a level was or will be. */
    private static final Pattern THRESHOLD = Pattern.compile(
            "(?:min|max|threshold|default|root|old|new|prev|target|required|configured|allowed|filter).*"
                    + "|.*(?:threshold|filter|minimum|maximum).*");

    private static final List<String> CONTAINERS =
            List.of("body", "record", "context", "log", "jsonpayload", "fields", "attributes", "meta", "content");

    private static final Pattern SETTINGS = Pattern.compile(
            ".*(?:config|configuration|conf|cfg|settings?|options?|opts|prefs|preferences|params?|parameters|args|arguments|kwargs|query|request|req|filters?|logging|loggers?|handlers?|env|environment|schema|rules?)");

    /** Returns what a key says, decoded. */
    static LevelKey of(String key) {
        if (key.equals("s") || key.equals("l") || key.equals("L")) {
            return LETTER;
        }
        String plain = plain(key);
        return switch (plain) {
            case "status", "outcome", "result", "resulttype", "eventresult" -> STATUS;
            case "type",
                    "kind",
                    "at",
                    "messagetype",
                    "logtype",
                    "eventtype",
                    "entrytype",
                    "channel",
                    "category",
                    "importance" -> KIND;
            case "tags" -> TAGS;
            case "logs" -> LOGS;
            case "error", "err", "errormessage", "ibmexceptionname" -> ERROR;
            case "label" -> LABEL;
            case "severitylevel" -> INSIGHTS;
            default -> CONTAINERS.contains(plain) ? CONTAINER : named(plain);
        };
    }

    /** Letters and digits of ASCII alone, in small letters. */
    private static String plain(String key) {
        StringBuilder plain = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                plain.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                plain.append((char) (c | 0x20));
            }
        }
        return plain.toString();
    }

    private static LevelKey named(String plain) {
        if (EXACT.matcher(plain).matches()) {
            return LEVEL;
        }
        if (plain.contains("syslog") && plain.matches(".*severity(?:code)?")) {
            return SYSLOG;
        }
        if (SETTINGS.matcher(plain).matches()) {
            return SETTING;
        }
        return ALIKE.matcher(plain).matches() && !THRESHOLD.matcher(plain).matches() ? LIKE : NOTHING;
    }
}
