package org.alphatrade.dryrun.engine.detect;

import static org.alphatrade.dryrun.engine.detect.KnownTrouble.fail;
import static org.alphatrade.dryrun.engine.detect.KnownTrouble.patient;
import static org.alphatrade.dryrun.engine.detect.KnownTrouble.warn;

import java.util.List;

/** How feeds and sessions say at INFO that something is missing, late, closed or refused. */
final class FeedTrouble {
    /** When nobody trades; {@code weekend} and {@code outside} alone say nothing of it. */
    static final String OUTSIDE_HOURS =
            "outside (?:of )?(?:the )?(?:(?:(?:regular|normal|core|main|trading|market|exchange|opening|business|venue) ){0,3}(?:hours|sessions?|times)\\b|\\d{1,2}:\\d\\d)";

    private static final String AWAY = OUTSIDE_HOURS
            + "|(?<=\\()(?:weekend|holiday)(?=\\))|(?:at|on|over|during|for|through) (?:the |an? )?(?:weekend|(?:bank |public )?holiday)s?(?=\\W*$|[),;:.])|(?:weekend|holiday)(?: (?:close|closed|closure|break|pause))?(?=\\W*$)|(?:weekend|holiday) (?:close|closure|break|pause)";
    /** A market that is shut sends nothing. */
    private static final String OPEN =
            "(?!.{0,30}?\\b(?:(?:market|exchange|venue|session|trading)s? (?:is |are |was )?(?:now )?(?:closed|shut)|"
                    + AWAY + "|closing time|after[- ]hours|overnight|scheduled maintenance|before the open)\\b)";

    private FeedTrouble() {}

    static List<KnownTrouble> all() {
        return List.of(
                // Messages that are missing, twice or in the wrong order.
                warn(
                        "\\b(?:dropped|lost|missed|discarded) [1-9]\\d* of [\\d,]{1,20} (?:messages?|ticks?|updates?|events?|packets?|fills?|quotes?)\\b|\\b[1-9]\\d* (?:messages?|ticks?|updates?|events?|packets?|fills?|quotes?) (?:were |was |have been |are |got )?(?:lost|missed)\\b"
                                + "|(?:^|\\bdetected )missing (?:[1-9]\\d* )?(?:messages?|updates?|packets?|sequences?(?: numbers?)?|fills?|executions?)\\b(?! (?:will|are|is|were|can|count|policy))|\\bout[- ]of[- ]sequence(?: (?:messages?|updates?|packets?|ticks?|events?))?\\b(?! (?:\\w+ )?(?:are|is|will|window|buffer|tolerance))"
                                + "|\\bexpected (?:seq(?:uence)?(?: number| no\\.?)?[ =:]{1,2})?(\\d{1,18}),? (?:but )?(?:got|received) (?!\\1\\b)\\d|\\bsequence (?:number |no )?(?:has |was )?(?:jumped|went back\\w*)\\b|\\bsequence numbers? (?:was |were )?skipped\\b"
                                + "|\\bcrossed (?:order ?)?book\\b(?! (?:value|filter|is|are))|\\b(?:order ?)?book (?:is |was |got |became )?crossed\\b(?! (?:below|above|over|under))|\\bcrossed (?:market|quote)s? (?:detected|for|on|in)\\b"
                                + "|\\b(?:discarding|dropping|losing|shedding) (?:market data|(?:live |incoming )?(?:ticks|messages|updates|quotes|events|orders|fills|packets|frames))\\b(?! (?:older|before|outside|from|that|which|with|if|when|during|until|is|are|below|above|policy))"
                                + "|\\b(?:messages?|orders?|requests?|signals?|quotes?) (?:\\S{1,40} )?(?:has |have )?expired before (?:delivery|execution|processing|being)\\b",
                        "dropped ",
                        "lost ",
                        " lost",
                        "missed ",
                        " missed",
                        "discarded ",
                        "missing ",
                        "of sequence",
                        "of-sequence",
                        "expected ",
                        "sequence ",
                        "crossed",
                        "discarding ",
                        "dropping ",
                        "losing ",
                        "shedding ",
                        "expired before"),
                // Data that does not come. How long is too long for seconds is not one of a healthy market.
                warn(
                        "\\bbook (?:is|was|went|became|looks|has gone) stale\\b|(?<!after )(?<!on )(?<!\\b(?:closed|weekend|holiday|maintenance): )\\bno (?:market )?(?:data|ticks?|quotes?|prices?|candles?|bars?|messages?|heartbeats?|updates?)(?: (?:was|were|has been|have been))?(?: (?:received|seen|arrived))?(?: (?:for|from|on|of) [\\w/:.-]{1,30}(?: [\\w/:.-]{1,30})?)? (?:for|in|since|during|within)(?: (?:the|last|past|over|more|than|at|least)){0,4} (?:[1-9]\\d+(?:\\.\\d+)? ?(?:s|sec|secs|seconds)\\b|[1-9]\\d*(?:\\.\\d+)? ?(?:m|min|mins|minutes?|h|hours?)\\b(?! before)|\\d\\d:\\d\\d)"
                                + OPEN
                                + "|\\b(?:feed|stream|channel|topic|venue|exchange|socket|subscription|session|gateway)(?: \\S{1,30})? (?:is |was |has been |went |has gone |fell )?silent(?: (?:since|for|longer)\\b|\\W*$)"
                                + "|(?<!delayed )\\b(?:replica|standby|follower|secondary|feed|book|stream|market data)(?: \\S{1,30})? (?:is |was )?(?:(?:[3-9]\\d|\\d{3,})(?:\\.\\d+)? ?(?:s|sec|seconds)|[1-9]\\d*(?:\\.\\d+)? ?(?:m|min|minutes?|h|hours?)) behind\\b(?! \\(?(?:delayed|as (?:delayed|subscribed|expected)))"
                                + "|\\bconsumers? (?:\\S{1,30} )?(?:is |are )?lagging\\b(?! (?:check|by 0))|\\bconsumer lag(?: is| of)?[:= ]{1,2}\\d{6,}|\\btimestamps? (?:\\w+ )?(?:going|went|goes|moving|jumped|jumping|run|ran|running) backwards?\\b|\\btime went backwards?\\b",
                        " stale",
                        "no data",
                        "no market data",
                        "no tick",
                        "no quote",
                        "no price",
                        "no candle",
                        "no bars",
                        "no bar ",
                        "no message",
                        "no heartbeat",
                        "no update",
                        "silent",
                        " behind",
                        "lagging",
                        "consumer lag",
                        "backward"),
                // Sessions that ended, doors that stay shut.
                patient(
                        "\\b(?:heartbeats?|pong|acks?|acknowledge?ments?|confirmations?|response|reply|answer) (?:\\S{0,40}\\d\\S{0,40} )?(?:was |were |has |have )?not (?:been )?(?:received|answered|arrived|acknowledged)\\b(?! yet)"
                                + "|\\b(?:web ?socket|ws|socket|connection|stream|session|channel)\\b[^.;]{0,30}\\b(?:closed?|disconnect(?:ed)?|lost|terminated)\\b[^.;]{0,12}?(?:\\bcode[=: ]{1,2}|\\()\\(?10(?:0[236-9]|1[0-5])\\b|\\bclose code 10(?:0[236-9]|1[0-5])\\b|\\babnormal closure\\b"
                                + "|\\bsocket hang ?up\\b|\\beai_again\\b|\\bgetaddrinfo e[a-z_]{4,}|\\benetunreach\\b|\\behostunreach\\b|\\b(?:network|server|database|db|broker|exchange|venue|gateway|peer|endpoint|backend|upstream|primary|replica|service)(?: \\S{1,30})? (?:is |are |was |were |became )?(?:currently )?unreachable\\b"
                                + "|\\b(?:disconnected|dropped|closed|terminated) by (?:the )?(?:counterparty|remote(?: host| side)?|other side|gateway)\\b|\\bunexpected(?:ly)? (?:disconnect(?:ed|ion)?|close[d]?|logout|log-?off|eof|end of (?:file|stream|data))\\b"
                                + "|(?:^|: )service (?:is |was )?(?:temporarily |currently )?unavailable\\b|\\b(?:service|exchange|venue|api|server|gateway|endpoint)(?: \\S{1,30})? (?:is|was) (?:temporarily |currently )?unavailable\\b|\\btoo many requests\\b",
                        " not received",
                        " not answered",
                        " not arrived",
                        " not acknowledged",
                        " not been ",
                        "code",
                        "(100",
                        "(101",
                        "abnormal",
                        "hang up",
                        "hangup",
                        "eai_again",
                        "getaddrinfo",
                        "unreach",
                        "ted by ",
                        "ped by ",
                        "sed by ",
                        "unexpected",
                        "unavailable",
                        "too many "),
                patient(
                        "\\b(?:invalid|wrong|incorrect|expired|unknown) (?:password|passphrase|nonce|otp|(?:access|auth(?:entication)?|bearer|session|refresh) token|listen[_ -]?key)\\b(?! attempts)|\\b(?:listen[_ -]?key|(?:access|auth|bearer|session) token)(?: has| is| was)? ?expired\\b(?! at)"
                                + "|(?:^|: )40[13] (?:unauthori[sz]ed|forbidden)\\b|\\b(?:got|received|answer(?:ed)?(?: with)?) (?:an? )?(?:http )?40[13] (?:unauthori[sz]ed|forbidden)\\b|\\b40[13] (?:unauthori[sz]ed|forbidden) (?:from|by|for url)\\b|\\b(?:ip(?: address)?|address|origin) (?:is |was )?not (?:on the )?white-?list(?:ed)?\\b"
                                + "|\\bcertificate_verify_failed\\b|\\bhandshake time(?:d )?-?out\\b(?! ?(?:is|of|set|in|to|=|:|\\(|\\d))",
                        "invalid ",
                        "wrong ",
                        "incorrect ",
                        "expired",
                        "unknown ",
                        "unauthori",
                        "forbidden",
                        "whitelist",
                        "white-list",
                        "verify_failed",
                        "handshake"),
                warn(
                        "\\b(?:banned|blacklisted) (?:for [1-9]\\d* ?(?:s|sec|seconds|m|min|minutes?|h|hours?|days?)\\b|until \\d)|\\bno security definition has been found\\b|\\brequested market data is not subscribed\\b|\\bhmds query returned no data\\b"
                                + "|\\b(?:symbol|instrument|contract|security) (?:\\S{1,30} )?(?:was |is )?(?:not found|unknown|not known|does not exist) (?:at|on|by|to) (?:the )?(?:broker|exchange|venue|server)\\b|\\bfailed over to\\b"
                                + "|\\b(?:certificate|licen[cs]e|api[- ]?key|subscription) (?:\\S{1,40} ){0,4}?(?:expires|will expire|is expiring) in [0-2] days?\\b",
                        "banned",
                        "blacklisted",
                        "security definition",
                        "not subscribed",
                        "hmds query",
                        "not found",
                        "unknown",
                        "not known",
                        "not exist",
                        "failed over",
                        "expire"),
                fail(
                        "\\bchecksum (?:error|mismatch|failure|failed)s?(?: (?:in|of|on|at|for))? (?:the )?(?:segment|block|page|file|wal|journal|snapshot|log|record|database)s?\\b|\\binvariant (?:\\S{1,40} )?(?:is |was |has been )?(?:violated|broken)\\b|\\bviolated (?:an? |the )?invariant\\b"
                                + "|\\billegal instruction\\b(?!\\.\\.)|\\bstack smashing detected\\b|\\bsegment fault\\b|\\bbus error (?:\\(|at 0x)|^bus error$",
                        "checksum ",
                        "invariant",
                        "illegal instruction",
                        "smashing",
                        "segment fault",
                        "bus error"));
    }
}
