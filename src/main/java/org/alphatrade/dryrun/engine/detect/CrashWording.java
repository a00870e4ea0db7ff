package org.alphatrade.dryrun.engine.detect;

import java.util.regex.Pattern;
import org.alphatrade.dryrun.base.text.TerminalText;
import org.alphatrade.dryrun.spi.Severity;

/**
 * Tells whether a text speaks of a crash or of other trouble that happened, whatever its level: an exception by its name
 * or by what is said of it, or a phrase that is known for it. Looks at the beginning of a text, clause by clause.
 */
final class CrashWording {
    private static final Pattern SAID = Pattern.compile(
            "\\b(?:uncaught|unhandled)(?: \\w+)? (?:[\\w.]*(?:exception|error)|rejection|promise rejection)s?\\b"
                    + "|\\b(?:exception|error)s? (?:was |were |is |went )?(?:uncaught|unhandled|never retrieved)\\b"
                    + "|\\bfatal (?:error|exception|failure)s?\\b"
                    + "|\\bpanic(?:ked)?(?::| at\\b| in\\b)|\\b(?:kernel|thread|goroutine|runtime|worker|process) panic(?:ked)?\\b"
                    + "|\\bexceptions? (?:in|while|during|from|raised|thrown|occurred|encountered|escaped|caused|when)\\b"
                    + "|\\b(?:raised|threw|throws|throwing|encountered|hit|got|unexpected|caused|following|returned)(?: an?| the)?(?: \\w+)? exceptions?\\b"
                    + "|^exception(?::|$)|\\btraceback \\(most recent call last\\)",
            Pattern.CASE_INSENSITIVE);
    /** The name of an exception; how well a model did is called an error as well. */
    private static final String NAME = "(?:\\w++\\.)*+(?:[A-Z][\\w$]*+(?<=\\w(?:Error|Exception))"
            + "(?<!Squared(?:Log)?Error|AbsoluteError|PercentageError|StandardError|MeanError|TrackingError|TrainingError|PredictionError|QuantileError)"
            + "|(?<=(?:errors|exceptions)\\.)[A-Z]\\w*+)";
    /** An exception with its message, as a log or as {@code repr} writes it. */
    private static final Pattern NAMED =
            Pattern.compile("(?:^|[\\s(\"'=:\\[<])" + NAME + "(?:: *[^\\s:=]|(?<=Exception):?$|\\((?:['\"\\[{]|\\)))");
    /** An exception without a message, where something is said to have ended with it. */
    private static final Pattern ALONE = Pattern.compile(
            "(?:^|\\b(?:with|by|raised|raises|threw|throws|got|to|hit|caused|unexpected|of type|exception|error)[:=]? (?:an? )?)"
                    + "['\"]?" + NAME + "['\"]?(?:[:.!]?$| (?:while|during|in|at|on|from) \\w)");
    /** What an error has before anything went wrong: how it is dealt with, counted and shown. */
    private static final String OF_SETTINGS =
            "polic(?:y|ies)|handl(?:ing|ers?)|reporting|logging|logs?|levels?|rates?|budget|mode|thresholds?|toleran\\w+|strategy|actions?|pages?"
                    + "|paths?|files?|callbacks?|queue|topics?|counts?|counters?|limits?|metrics?|ratio|estimate|margin|bounds?|bars?|correction|formats?"
                    + "|retention|recovery|notifications?|monitoring|tracking|tracker|stats|prefix|template|function|model|boundary";

    private static final String OF_MODELS = "tracking|standard|rounding|training|validation|prediction|forecast|max";
    /** What a setting or a state of a measurement is called; any other word may be what went wrong. */
    private static final String SET =
            "(?:default|custom|none|nothing|zero|nil|null|all|any|auto|automatic|manual|inherit|inherited|log|logged|ignore|ignored|retry|retries|skip|strict|lenient|tolerant|relaxed|enabled|disabled|on|off|true|false|yes|no|warn|warnings?"
                    + "|raise|reraise|rethrow|throw|stop|halt|exit|abort|pause|continue|resume|restart|rollback|fallback|notify|alert|report|print|swallow|propagate|drop|fail-?(?:fast|safe|open|closed)|verbose|quiet|silent|debug|info|trace|normal|ok|okay|good|fine|healthy"
                    + "|unlimited|infinite|forever|low(?:er|est)?|high(?:er|est)?|small(?:er|est)?|large|medium|moderate|decreasing|increasing|falling|rising|shrinking|growing|stable|unchanged|flat|acceptable|negligible|minimal|tiny|converged|converging"
                    + "|slack|e?-?mail|telegram|discord|pager(?:duty)?|webhook|sms|stdout|stderr|syslog|console|file|sentry|prometheus|grafana|json|text|plain|gaussian|daily|hourly|weekly)";
    /** A figure, with what it is counted in. */
    private static final String FIGURE = "[-+~<>=]{0,2} ?\\d[\\d.,e-]{0,20}(?: ?%| ?[a-z]{1,8})?";
    /** How one word sets something, or words tell how large it is, and nothing else follows: nothing that went wrong. */
    private static final String SETTING = "(?i:[\"']?(?:(?:still|steadily|slowly|very|quite) )?" + SET
            + "[\"']?(?: by default| \\(\\w{1,20}\\)|(?:,? (?:and|or|then) "
            + SET + ")+)?"
            + "|" + FIGURE + "|[\\w.-]{1,60}=" + FIGURE
            + "|~?\\.{0,2}/[\\w./-]{1,80}|[\\w-]{1,60}\\.(?:log|txt|json|csv|html|py|ya?ml)"
            + "|(?:mean|median|mae|r?mse)\\W{1,3}" + FIGURE
            + "|between " + FIGURE + " and " + FIGURE
            + "|(?:still |well |slightly )?(?:within|below|above|under|around|about|(?:less|more|lower|higher|smaller|larger) than) (?:the )?(?:(?:allowed|expected|usual|normal|target) )?(?:bounds?|limits?|tolerance|thresholds?|range|budget|target|baseline|average|(?:last|previous|best|prior)(?: (?:epoch|run|fold|time|one|value))?|before|"
            + FIGURE + "))[.!]?$";

    /** {@code Error: no such order}, as a whole message; a figure behind the colon is a measurement. */
    private static final Pattern ERROR_HEAD = Pattern.compile(
            "^(?!(?i:on |(?:" + OF_MODELS + ") error: +" + SETTING + "|(?:\\w+ )?error (?:" + OF_SETTINGS + "): +"
                    + SETTING
                    + "))(?:\\w+ )?(?:error|ERROR|Error)(?: \\w+)?: +(?!no(?! \\w)|(?:none|None|null|nil|ok|OK|false|disabled|NaN|n/a)\\b)(?:[\"']?[A-Za-z_<]|/\\S{1,200} \\w)");

    private static final Pattern JAVA_LANG = Pattern.compile("\\bjava\\.lang\\.\\w+Error(?::|$| )");

    private static final Pattern DENIES = Pattern.compile(
            "\\b(?:no|not|never|without|zero|any)(?: \\w+){0,2} (?:uncaught|unhandled|fatal|panic|exception|[\\w.]{0,60}(?:error|exception)\\b)"
                    + "|\\b0(?: \\w+){0,2} [\\w. ]{0,60}(?:error|exception|panic|failure|crashe)s\\b"
                    + "|\\b(?:uncaught|unhandled|fatal|panic|exception)\\S*(?: \\w+)?[:=]? *(?:(?:0|none|null|nil|false|no|off|disabled)(?=\\W*(?:$|[,;)\\]}]))|(?:handler|hook|count|policy)\\b(?!\\W{1,3}(?:(?:has|itself|also|was) )?(?:crashed|failed|raised|threw|died|panicked|broke)\\b))"
                    + "|\\b(?:(?-i:[a-z_.]{0,60}(?:error|exception))|[\\w.]{1,60}(?:error|exception)s)[:=]? *(?:0(?![.\\d])|none|nil|false|off|disabled)(?=\\W*(?:$|[,;)\\]}]))"
                    + "|\\b[\\w.]{1,60}(?:error|exception)s?(?:= *(?:0(?![.\\d])|none|nil|false|off|disabled)|[:=]? *(?:handler|hook|count|policy))\\b(?!\\W{1,3}(?:(?:has|itself|also|was) )?(?:crashed|failed|raised|threw|died|panicked|broke)\\b)"
                    + "|\\b(?:uncaught|unhandled|fatal)(?: \\w+){1,2} (?:handler|hook|handling|count|counter|policy|rate|budget|test)s?\\b(?!\\W{1,3}(?:(?:has|itself|also|was) )?(?:crashed|failed|raised|threw|died|panicked|broke)\\b)"
                    + "|\\b(?:if|when|unless|until|in case of|on) (?:\\w+ ){0,3}(?:uncaught|unhandled|fatal|panic|exception)"
                    + "|\\b(?:if|when|unless|until|in case of|on) (?:an? |the )?[\\w.]{1,60}(?:error|exception)\\b"
                    + "|\\bexceptions? (?:when|if) (?:an?|the|any)\\b"
                    + "|(?:=|\\blike\\b|\\bin \\() *['\"](?:uncaught|unhandled|fatal|panic|exception)(?: \\w+)?['\"]"
                    + "|\\b(?:\\w+_|last)exception[\"']?[:=]? *(?:0|none|null|nil|undefined|false)\\b"
                    + "|\\bpanic (?:timeout|mode|level|threshold|recovery)\\b|\\b(?:uncaught|unhandled|fatal) (?:\\w+ )?(?:errors|exceptions|rejections) (?:will|would)\\b|\\bnon-?fatal\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CRASH =
            Pattern.compile("\\b(?:uncaught|unhandled|fatal|panic)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TYPED =
            Pattern.compile("(?:^|[\\s\"'(.:])[A-Z]\\w*(?:Exception|Error|Fault|Failure|Timeout)\\b|\\w: \\S");
    /** Fields of FIX are parted by a semicolon here and there, and say what they say together; so does why nothing comes, and what is told with a code. */
    private static final Pattern CLAUSES = Pattern.compile(
            ";(?!\\d{1,5}=)|\\n|[.,] (?!(?:the )?(?:market|exchange|session)s? (?:is |are )?closed\\b|[\"'](?:msg|message|code|codespace)[\"']|(?:Level|State) \\d)");

    private static final int MAX_CHARS = 4_000;

    private CrashWording() {}

    /** Returns how bad the worst is that a text tells of; {@link Severity#PASS} for nothing. */
    static Severity worst(String text) {
        return worst(text, false);
    }

    /** The same for a text of which something else says whether it was dealt with. */
    static Severity worst(String text, boolean settled) {
        String beginning = TerminalText.plain(text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text);
        Severity worst = ForeignTrouble.worst(beginning);
        if (WordingClues.in(beginning) == 0) {
            return worst;
        }
        DealtWith whole = new DealtWith(beginning);
        for (String clause : CLAUSES.split(beginning)) {
            long clues = WordingClues.in(clause);
            boolean crash = (clues & WordingClues.CRASH) != 0 && isCrash(clause, settled, whole);
            worst = worst.worst(crash ? Severity.FAIL : KnownTrouble.worst(clause, clues, whole));
            if (worst == Severity.FAIL) {
                return worst;
            }
        }
        return worst;
    }

    private static boolean isCrash(String clause, boolean settled, DealtWith whole) {
        boolean said = isSaid(clause) && !isDenied(clause);
        return said && (CRASH.matcher(clause).find() || !settled && !whole.isException());
    }

    static boolean isSaid(String clause) {
        return SAID.matcher(clause).find()
                || NAMED.matcher(clause).find()
                || ALONE.matcher(clause).find()
                || ERROR_HEAD.matcher(clause).find()
                || JAVA_LANG.matcher(clause).find();
    }

    static boolean isDenied(String clause) {
        return DENIES.matcher(clause).find();
    }

    /** Tells whether a text says that somebody dealt with what it tells of. */
    static boolean isDealtWith(String text) {
        return new DealtWith(text).isException();
    }

    /** Tells whether the value of a field that holds an exception when there was one holds one. */
    static boolean isException(String value) {
        return TYPED.matcher(value).find() && !isDenied(value);
    }
}
