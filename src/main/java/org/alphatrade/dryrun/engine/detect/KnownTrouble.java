package org.alphatrade.dryrun.engine.detect;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alphatrade.dryrun.spi.Severity;
import org.jspecify.annotations.Nullable;

/** Phrases by which runtimes, kernels, databases and exchanges tell of trouble without calling it an exception. */
final class KnownTrouble {
    private static final int AROUND = 60;

    private static final List<KnownTrouble> USUAL = List.of(
            fail(
                    "out of memory|\\boom[- ]?kill(?:er\\b|ed\\b|:)|cannot allocate memory|failed to allocate \\S{0,20} ?(?:bytes|memory)"
                            + "|\\bbad_alloc\\b|\\bmemoryerror\\b",
                    " memory",
                    "allocate",
                    "oom-kill",
                    "oomkill",
                    "oom kill",
                    "bad_alloc",
                    "memoryerror"),
            fail(
                    "\\bmargin[- ]call(?:ed)?\\b(?! (?:level|threshold|price|ratio|distance|buffer|percent|limit|report|module|parameter|setting|config|at |if |when ))",
                    "margin call",
                    "margin-call"),
            warn(
                    "\\bliquidating (?:(?:all|the|my|your|open|our|[1-9]\\d*) )*(?:positions?|accounts?|portfolio|holdings)\\b"
                            + "|\\b(?:positions?|account|portfolio|wallet)\\b[^.;]{0,30} liquidated\\b|\\b(?:forced?|auto(?:matic)?)[- ]liquidat(?:ed|ion)\\b",
                    "liquidat"),
            fail(
                    "\\bsegmentation fault\\b|\\bsegfault(?:ed)?\\b|\\bcore dumped\\b"
                            + "|\\b(?:received|caught|got|signal|by|on|with) (?:signal )?sig(?:segv|abrt|bus|ill|fpe|kill)\\b"
                            + "|\\bkilled by (?:signal|the kernel|the oom)|\\b(?:terminated|died|exited) (?:by|on|with|due to) signal (?!0\\b|2\\b|15\\b)\\d*|\\bkill(?:ed)? process \\d+",
                    "segmentation",
                    "segfault",
                    "dumped",
                    "sigsegv",
                    "sigabrt",
                    "sigbus",
                    "sigill",
                    "sigfpe",
                    "sigkill",
                    "by signal",
                    "on signal",
                    "with signal",
                    "to signal",
                    "killed by",
                    "kill process",
                    "killed process"),
            warn(
                    "\\b(?:exited|terminated|died|ended|finished|quit|failed) with (?:non-?zero )?(?:exit )?(?:code|status)[ :=]+(?!0\\b|130\\b|143\\b|[23]0\\d\\b|\\d+ of\\b)-?\\d+"
                            + "|\\bexit status (?!130|143)[1-9]\\d*|\\bexited \\(code [1-9]\\d*\\)",
                    "with code",
                    "with status",
                    "with exit",
                    "with non",
                    "exit status",
                    "(code "),
            fail(
                    "\\bassert(?:ion)? (?:.{1,80} )?fail(?:ed|ure)\\b|\\bstack overflow\\b(?! (?:question|answer|post|link))"
                            + "|\\bdouble free\\b|\\b(?:heap|stack|memory) corruption\\b"
                            + "|\\b(?:file|database|db|index|book|state|checkpoint|snapshot|journal|cache|table|segment|data|store|record) (?:\\S+ )?(?:is |was |got |has been )?corrupt(?:ed)?\\b"
                            + "|\\bdeadlock (?:detected|found)\\b|\\bdeadlocked\\b|\\bwatchdog (?:timed out|expired|fired|bark)|\\bsoft lockup\\b|\\bblocked for more than \\d+ seconds",
                    "assert",
                    " overflow",
                    "double free",
                    "corrupt",
                    "deadlock",
                    "watchdog",
                    "soft lockup",
                    "blocked for more"),
            warn("^.{0,500} at \\S+\\.p[lm] line \\d+(?:, <\\w+> line \\d+)?\\.?$", ".pl line", ".pm line"),
            fail(
                    "^execution halted$|^lua\\S*: \\S+\\.lua:\\d+: |\\bgeneric server \\S+ terminating\\b"
                            + "|^(?:\\S+: line \\d+:\\s+\\d+ )?killed(?:\\s{2,}\\S.*)?$",
                    "execution halted",
                    "lua: ",
                    "generic server",
                    "killed"),
            fail(
                    "\\bno space left on\\b|\\bdisk (?:is )?full\\b|\\btoo many open files\\b|\\bread-only file ?system\\b|\\binput/output error\\b|\\benospc\\b|\\bemfile\\b|\\bdisk quota exceeded\\b",
                    "space left",
                    "disk full",
                    "disk is full",
                    "disk quota",
                    "too many ",
                    "read-only file",
                    "input/output",
                    "enospc",
                    "emfile"),
            fail(
                    "\\bserver closed the connection unexpectedly\\b|\\bterminating connection due to\\b|\\bdatabase is locked\\b|\\bserver has gone away\\b"
                            + "|\\blost connection to (?:mysql|postgres|redis|the database|database|server)|\\btoo many (?:connections|clients)\\b|\\bconnection pool (?:is )?exhausted\\b|\\bqueuepool limit\\b",
                    "unexpectedly",
                    "connection due",
                    "lost connection",
                    "connection pool",
                    "is locked",
                    "gone away",
                    "too many ",
                    "queuepool"),
            fail(
                    "\\b(?:task|future) exception was never retrieved\\b|\\bevent loop is closed\\b|\\b(?:all|\\d+/\\d+) brokers(?: connections)? are down\\b|\\ball broker connections are down\\b",
                    "never retrieved",
                    "loop is closed",
                    "are down"),
            warn(
                    "\\bunclosed (?:client ?session|connector|connection|transport|socket|file|resource|event loop|client)\\b|\\btask was destroyed but it is pending\\b"
                            + "|\\bwas never awaited\\b|\\b(?:possible |potential )?memory leak detected\\b|\\bpossible \\w+ memory leak\\b",
                    "unclosed",
                    "but it is pending",
                    "never awaited",
                    " memory"),
            warn(
                    "\\border\\b(?:(?!\\b(?:would|could|may|might|can|not|never|no|if|when)\\b)[^.;]){0,60}\\b(?:rejected|refused)\\b(?! (?:orders|count|rate|ratio))|\\brejected (?:the |our |an? )?order\\b(?!s)"
                            + "|\\border (?:placement|submission|cancellation|execution|entry) (?:has )?failed\\b|\\b(?:failed to|could not|cannot|can't|unable to) (?:place|submit|cancel|send|execute|modify|amend|close|open)\\b[^.;]{0,30}\\b(?:orders?|positions?|trades?)\\b"
                            + "|\\binsufficient (?:funds?|balance|margin|buying power)\\b|\\bnot enough (?:funds?|balance|margin|buying power)\\b",
                    " rejected",
                    " refused",
                    "rejected ",
                    "failed to ",
                    "could not ",
                    "cannot ",
                    "can't ",
                    "unable to ",
                    "ment failed",
                    "sion failed",
                    "tion failed",
                    "try failed",
                    "has failed",
                    "insufficient",
                    "not enough "),
            warn(
                    "\\b(?:max(?:imum)? drawdown|(?:daily|weekly|max(?:imum)?) loss|(?:drawdown|loss|risk|exposure|position) limit|stop[- ]?out level) (?:was |has been |is )?(?:exceeded|breached)\\b|\\b(?:(?:drawdown|loss|risk|exposure|position) limit|stop[- ]?out level) (?:was |has been |is )?(?:reached|hit)\\b"
                            + "|\\bcircuit breaker (?:was |has )?(?:tripped|triggered)|\\bkill[- ]?switch (?:was |has been |is )?(?:activated|triggered|engaged|tripped|hit)",
                    "exceeded",
                    "breached",
                    " reached",
                    " hit",
                    "breaker ",
                    "kill-switch",
                    "kill switch",
                    "killswitch"),
            fail(
                    "\\b(?:invalid|expired|revoked|wrong|bad) (?:api[- ]?key|api[- ]?secret|signature|credentials)\\b|\\bapi[- ]?key(?: is|-format)? (?:invalid|expired|revoked)\\b|\\bsignature [\\w ]{0,30}?\\bnot valid\\b(?! (?:after|before|until))",
                    "api secret",
                    "api-secret",
                    "api-key",
                    "api key",
                    "apikey",
                    "signature",
                    "credentials"),
            patient(
                    "\\bconnection (?:was |attempt )?(?:refused|reset by peer|aborted)\\b|\\beconn(?:refused|reset|aborted)\\b|\\bbroken pipe\\b|\\betimedout\\b|\\bno route to host\\b|\\bhost (?:is )?unreachable\\b|\\bname or service not known\\b|\\btemporary failure in name resolution\\b",
                    "refused",
                    "reset by peer",
                    "aborted",
                    "econn",
                    "broken pipe",
                    "etimedout",
                    "route to host",
                    "unreachable",
                    "not known",
                    "name resolution"),
            fail(
                    "\\bfound (?:one|\\d+) java-level deadlocks?\\b|\\bdatabase disk image is malformed\\b",
                    "level deadlock",
                    "disk image"),
            patient(
                    "\\b(?:50[0234]|429|418) (?:internal server error|bad gateway|service unavailable|gateway time-?out|too many requests|i'm a teapot)"
                            + "|\\b(?:api|request|order|message)? ?rate limit (?:was |has been )?(?:exceeded|hit|reached)\\b"
                            + "|\\b(?:ddosprotection|ratelimitexceeded|exchangenotavailable|onmaintenance|invalidnonce|requesttimeout|permissiondenied|accountsuspended|badresponse|nullresponse|invalidorder|insufficientfunds|operationrejected)(?:: |\\()"
                            + "|\\b(?:web ?socket|connection|socket|stream|session) (?:was |has been |is )?(?:closed|disconnected|lost|dropped|terminated) unexpectedly\\b"
                            + "|\\bconnectivity between .{1,60} (?:lost|broken)\\b",
                    "internal server",
                    "bad gateway",
                    "service unavailable",
                    "gateway time",
                    "too many ",
                    "teapot",
                    "rate limit",
                    "ddosprotection",
                    "ratelimitexceeded",
                    "exchangenotavailable",
                    "onmaintenance",
                    "invalidnonce",
                    "requesttimeout",
                    "permissiondenied",
                    "accountsuspended",
                    "badresponse",
                    "nullresponse",
                    "invalidorder",
                    "insufficientfunds",
                    "operationrejected",
                    "unexpectedly",
                    "connectivity between"),
            warn(
                    "\\b(?:feed|data|quotes?|prices?|tickers?|order ?books?|candles?|stream) (?:is|are|was|were|went|became|looks?|has gone|have gone) stale\\b"
                            + "|\\bno (?:market )?(?:data|ticks?|quotes?|prices?|candles?|messages?|heartbeats?) (?:was |were |has been |have been )?received (?:for|in|since) (?:the last |over |more than )?[1-9]"
                            + "|\\b(?:position|balance|inventory|quantity|order state|sequence) mismatch\\b|\\bip(?: address)? (?:is |was |has been )?banned\\b"
                            + "|\\brejected invalid message\\b|\\brequired tag missing\\b|\\bmsgseqnum too low\\b",
                    " stale",
                    "received ",
                    "mismatch",
                    "banned",
                    "invalid message",
                    "tag missing",
                    "too low"),
            warn(
                    "\\b(?:giving|gave|gives) up\\b(?! \\d)|\\bmax(?:imum)? (?:number of )?(?:\\w+ )?(?:retries|attempts|reconnects|restarts|reconnections) (?:was |were |has been |have been )?(?:exceeded|reached|exhausted)|\\bretries (?:were )?exhausted\\b",
                    "giving up",
                    "gave up",
                    "gives up",
                    "exceeded",
                    "reached",
                    "exhausted"));

    static final List<KnownTrouble> ALL = Stream.of(
                    USUAL,
                    ProgramTrouble.all(),
                    VenueTrouble.all(),
                    OrderTrouble.all(),
                    FeedTrouble.all(),
                    HostTrouble.all(),
                    PlatformTrouble.all(),
                    AnswerTrouble.all(),
                    StoreTrouble.all())
            .flatMap(List::stream)
            .toList();

    /** What says of a phrase that it is no report. Loaded when it is first needed. */
    private static final class Denial {
        /** Stands before it. */
        private static final Pattern BEFORE = word(
                "(?:\\b(?:no|not|never|without|zero|0|none|any|neither|nor|non|if|when|whenever|unless|until|in case of|before|would|could|may|might|can|cannot|should|will"
                        + "|prevents?|preventing|avoids?|avoiding|protects?|protection|against|simulat\\w+|handles?|handler|detects?|detector|detection|watch(?:es|ing)?|monitoring|count|number|rule|policy|threshold|pattern|phrase|keyword|word|search|searching|expected|previous|past|historical)\\b"
                        + "|n't\\b)(?: [\\w'-]+){0,3}[\\s\"'(:=]*$"
                        + "|\\b(?:test(?:s|ed|ing)?|handling|check(?:s|ing)?|alerts?|monitors?)\\b(?: (?!fail)[\\w'-]+){0,3}[\\s\"'(=]*$|^\\W*(?:on|after|upon)\\s(?:an? )?$");
        /** Stands behind it. */
        private static final Pattern BEHIND = word(
                "^(?:s|es)?[\"')\\]]?(?: (?:errors?|events?|occurrences?))?\\s*(?:[:=]|count:?|seen:?|so far:?)?\\s*[\"']?(?:0(?![.,]?\\d| bytes| left)|none|null|no(?! \\w)|false|nil|off(?! quotes)|disabled|never|n/a)\\b"
                        + "|^[-_ ](?:count|counter|rate|ratio|threshold|level|limit|policy(?! violat)|handler|hook|handling|protection|prevention|detection|detector|test|tests|simulation|alert|alerts|check|checks|probability|guard|rule|metric|monitor|callback|event type|indicator|listener|setting|flag|recovery|scenario|warning is|score|tolerance|adjust\\w*|priority|killer)\\b"
                        + "|^ (?:would|could(?! not)|may|might)\\b|^\\W*(?:passed|ok|skipped|simulated)\\b|^(?: (?:alarms?|buttons?|feature|mode))? (?:is |was |are )?(?:disabled|enabled|configured|tested|set to|unlikely|impossible|avoided|prevented|not )");

        private Denial() {}
    }

    private final Severity severity;
    private final List<String> words;
    private final String phrase;
    private final boolean endures;
    private volatile @Nullable Pattern pattern;

    /**
     * Makes a kind of trouble. Its words are what every text that it can be found in holds one of, in lower case: they
     * are looked for in every record. What endures stays trouble when the text says that something is tried again.
     */
    private KnownTrouble(Severity severity, boolean endures, String phrase, String... words) {
        this.severity = severity;
        this.endures = endures;
        this.phrase = phrase;
        this.words = List.of(words);
    }

    static KnownTrouble fail(String phrase, String... words) {
        return new KnownTrouble(Severity.FAIL, true, phrase, words);
    }

    static KnownTrouble warn(String phrase, String... words) {
        return new KnownTrouble(Severity.WARN, true, phrase, words);
    }

    /** Trouble that a healthy runtime has now and then, and deals with. */
    static KnownTrouble patient(String phrase, String... words) {
        return new KnownTrouble(Severity.WARN, false, phrase, words);
    }

    /** Compiled when it is first needed: a healthy log needs few. */
    private Pattern pattern() {
        Pattern known = pattern;
        if (known == null) {
            known = word(phrase);
            pattern = known;
        }
        return known;
    }

    private static Pattern word(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    /** Returns what a record must hold to be looked at, in small letters. */
    static List<String> literals() {
        Set<String> all = new LinkedHashSet<>();
        ALL.forEach(known -> all.addAll(known.words));
        return List.copyOf(all);
    }

    /**
     * Returns how bad the worst is that a clause tells of.
     *
     * @param clues of which kinds it holds a word
     * @param whole what the text that it is of says of how it was dealt with
     */
    static Severity worst(String clause, long clues, DealtWith whole) {
        Severity worst = Severity.PASS;
        for (long left = clues & -2; left != 0; left &= left - 1) {
            KnownTrouble known = ALL.get(Long.numberOfTrailingZeros(left) - 1);
            boolean worse = known.severity.compareTo(worst) > 0;
            if (worse && known.isIn(clause) && (known.endures || !whole.isTrouble())) {
                worst = known.severity;
            }
        }
        return worst;
    }

    /** Returns what every text holds one of that this kind can be found in, in lower case. */
    List<String> words() {
        return words;
    }

    private boolean isIn(String clause) {
        Matcher found = pattern().matcher(clause);
        while (found.find()) {
            String before = clause.substring(Math.max(0, found.start() - AROUND), found.start());
            String behind = clause.substring(found.end(), Math.min(clause.length(), found.end() + AROUND));
            if (!Denial.BEFORE.matcher(before).find()
                    && !Denial.BEHIND.matcher(behind).find()) {
                return true;
            }
        }
        return false;
    }
}
