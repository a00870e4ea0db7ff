package org.alphatrade.dryrun.engine.detect;

import static org.alphatrade.dryrun.engine.detect.KnownTrouble.patient;
import static org.alphatrade.dryrun.engine.detect.KnownTrouble.warn;

import java.util.List;

/** How trading programs say at INFO that orders, positions, limits or figures are not what they should be. */
final class OrderTrouble {
    /** Why a halt was none that anybody planned, whatever time or day it names. */
    private static final String CAUSE =
            "\\b(?:after (?!(?:the )?(?:close|hours|session|bell|market))|following\\b|drawdown|loss|lost\\b|breach|limit|volatil|circuit|(?:flash )?crash|error|fail|outage|unscheduled|unplanned|unexpected|emergency|suspicio|reject|risk\\b)";

    private static final String PLAN =
            "\\b(?:as (?:planned|scheduled|configured|usual|expected)|scheduled|planned|maintenance|"
                    + FeedTrouble.OUTSIDE_HOURS
                    + "|overnight|(?:for|over|during|on|at) (?:the |an? )?(?:weekends?|(?:bank |public )?holidays?|night|lunch(?: break)?)\\b"
                    + "|(?:until|till) (?:the )?(?:next )?(?:\\w{3,6}day'?s? )?(?:session|open(?:s|ing)?\\b|market opens?))";
    /** Told by the day alone, unless somebody halted it. */
    private static final String REST =
            "(?!.{0,100}?\\bby (?:the |our )?(?:\\w+ )?(?:exchange|venue|broker|regulator)).{0,40}?\\b(?:on (?:sat|sun)|between \\d{1,2}(?::\\d\\d|h\\b| ?[ap]m\\b| and \\d))";
    /** A time or a day alone is no plan: {@code trading halted in AAPL at 03:00 by the exchange}. */
    private static final String UNPLANNED = "(?!(?!.{0,100}?" + CAUSE + ")(?:.{0,100}?" + PLAN + "|" + REST + "))";

    private OrderTrouble() {}

    static List<KnownTrouble> all() {
        return List.of(
                // Orders that did not get through, one or many, and what became of them.
                warn(
                        "\\border (?:\\S{0,40}\\d\\S{0,40} )?(?:has |have |was )?failed\\b(?! over)|\\border fail(?=\\W*$| ?[(:])|\\bmarketorderfailureevent\\b(?! (?:listener|handler|type))"
                                + "|\\borders? (?:\\S{0,40}\\d\\S{0,40} )?(?:could not|couldn't|cannot) be (?:placed|sent|submitted|executed|routed|processed)\\b|\\border does not exist\\b"
                                + "|\\b(?:all|both|every|[1-9]\\d*)(?: of(?: the)? \\d+)? (?:\\w+ )?orders (?:were |are |was )?(?:rejected|refused|failed|blocked)\\b(?! by (?:the |our )?(?:\\w+ )?(?:filters?|strategy|signal))"
                                + "|\\b(?:trade|deal|quote|bid|offer|cancel(?:lation)?|amendment|modification|submission|withdrawal)s? (?:\\S{0,40}\\d\\S{0,40} )?(?:was |were |has been |is |been )?(?:rejected|refused|denied) by (?:the |our )?(?:broker|exchange|venue|server|risk|counterparty|gateway|market maker|dealer|clearing)"
                                + "|\\border (?:\\S{0,40}\\d\\S{0,40} )?(?:was |is |has been )?blocked\\b(?! (?:if|when|until|list|sizes?|types?))|\\border \\S{0,40}\\d\\S{0,40} (?:was )?not (?:sent|submitted|accepted|acknowledged|confirmed)\\b(?! (?:yet|in (?:dry|paper|sim)|\\())"
                                + "|\\border \\S{0,40}\\d\\S{0,40} (?:is |was )?(?:unknown|not known|not found|missing) (?:at|on|by|to|from) (?:the )?(?:exchange|venue|broker|server)\\b",
                        " failed",
                        "order fail",
                        "orderfailure",
                        " not be ",
                        "couldn't be ",
                        "cannot be ",
                        "does not exist",
                        " rejected",
                        " refused",
                        " denied",
                        "blocked",
                        " not sent",
                        " not submitted",
                        " not accepted",
                        " not acknowledged",
                        " not confirmed",
                        " unknown ",
                        " not known",
                        " not found",
                        " missing "),
                patient(
                        "\\b(?:execution|subscription|settlement|calibration|snapshot|resync|rollover|look-?up|query|import|inference|hedging|delivery|initiali[sz]ation|synchroni[sz]ation|re-?synchroni[sz]ation|re-?syncing|re-?subscri(?:ption|bing)|re-?connect(?:ion|ing)?|re-?try|retrying|fall-?back|fail-?over|recovery|restart|restore)(?: (?:of|for|to|from) [\\w ./-]{1,40}+)? (?:has |have |was )?failed\\b(?! (?:attempts|over|orders?|requests?|jobs?|tasks?|messages?|calls?|tests?))"
                                + "|\\b(?:lookup|import|subscription|snapshot|initiali[sz]ation) (?:of|for|to|from) .{1,40}? failed\\b(?! (?:attempts|over))|\\b(?:reconnect(?:ion)?|connect(?:ion)?|login|logon|resubscribe) attempt (?:#|no\\.? ?)?\\d+ (?:has )?failed\\b"
                                + "|\\brequests? (?:was |were |is |are |has been |have been )?throttled\\b(?! (?:to|at|by|if|when|above|beyond))|\\btime-?out (?:while )?waiting (?:for|on)\\b(?![\\w ]{1,40}?(?:[:=] ?|is |set to |of )\\d)"
                                + "|\\b(?:checksum|crc|hash|(?:order ?)?book) mismatch(?:es)?\\b",
                        "mismatch",
                        " failed",
                        "throttled",
                        "timeout w",
                        "time-out w"),
                // Positions that nothing guards, and orders that were taken away from outside.
                warn(
                        "\\b(?:failed to|could not|couldn't|cannot|can't|unable to) (?:place|set|submit|send|move|modify|attach|update|open|create) (?:the |an? |our )?(?:\\w+ )?(?:stop[- ]?loss(?:es)?|take[- ]?profits?|trailing stop|stops?|hedge|oco|bracket)\\b(?!(?: loss)? (?:closer|tighter|nearer|below|above|within))"
                                + "|\\bpositions? (?:\\S{1,30} )?(?:is |are |was |were |now |left |remains? ){0,2}(?:unprotected|naked|without (?:an? )?stop(?:[- ]?loss)?)\\b"
                                + "|\\bcancel+ed by (?:the )?(?:exchange|venue|broker)\\b(?! (?:as (?:requested|asked|planned|expected)|on request|at (?:the )?(?:end|close|expiry)|after expiry|\\(?(?:ioc|fok|gtd|day|expir)))|\\border canceled/margin/rejected\\b"
                                + "|\\bstop[- ]?loss (?:order )?(?:was |is )?(?:skipped|missed|lost)\\b|\\bprice gapped through\\b|\\border(?:cancel|modify|replace)?(?:rejected|denied)(?:event)?(?:\\(| \\w{1,40}[=:])",
                        "stop",
                        "take profit",
                        "take-profit",
                        "takeprofit",
                        "not place",
                        "t place",
                        "to place",
                        "hedge",
                        "bracket",
                        "unprotected",
                        "naked",
                        "led by ",
                        "margin/rejected",
                        "gapped through",
                        "orderrejected",
                        "orderdenied",
                        "cancelrejected",
                        "modifyrejected",
                        "replacerejected"),
                // What hangs, was filled too often or does not add up.
                warn(
                        "\\b(?:orders?|positions?|trades?|requests?|jobs?|tasks?|workers?|threads?|consumers?|queue|feed|stream|bot|engine|withdrawals?)(?: \\S{0,40}\\d\\S{0,40})? (?:is |are |was |were |got |has been |seems |appears )?stuck\\b(?! (?:order|threshold|timeout|detect|count|check))"
                                + "|\\bover-?fill(?:ed)?\\b(?! (?:is|are|tolerance|allow\\w*|mode))|\\bpositions? (?:may|might|could) (?:now )?be (?:wrong|inconsistent|out of sync|incorrect)\\b"
                                + "|\\breconcil(?:iation|er|ing)\\b[^.;]{0,20} found [1-9]\\d* (?:\\w+ )?(?:break|difference|diff|mismatch|discrepanc|error|missing|unmatched)"
                                + "|\\bunexpected (?:state|position|fill|execution|response|reply|answer|message type|balance)\\b(?! (?:\\w+ )?(?:is|are|types?) (?:logged|counted|ignored|rejected))|\\binconsistent (?:state|position|(?:order ?)?book|data|balance|snapshot|sequence|order state)s?\\b"
                                + "|\\b(?:fill|cash|account|pnl|nav) mismatch(?:es)?\\b",
                        " stuck",
                        "overfill",
                        "over-fill",
                        " be wrong",
                        " be inconsistent",
                        "out of sync",
                        " be incorrect",
                        "reconcil",
                        "unexpected ",
                        "inconsistent ",
                        "mismatch"),
                // Limits, and trading that somebody stopped.
                warn(
                        "(?<!whose )\\b(?:position|order|exposure|notional|leverage|loss|drawdown|slippage|delta|quantity|qty|risk|inventory|turnover)(?: (?:size|value|usage|amount|quantity))?(?: of)?(?: [\\d.,]{1,20} ?(?:bps|%|pips|points|ticks|lots|[a-z]{3,4})?)? (?:(?:exceeds|exceeded) (?:(?:the|its|our|allowed|risk|position|daily|hard) ){0,3}(?:limit|max(?:imum)?|threshold|cap)|(?:is )?(?:above|over|beyond) (?:(?:the|its|our|allowed|risk|position|daily|hard) ){0,3}(?:limit|cap))\\b(?! (?:triggers|is|are|will|would|stops|halts|closes|means|alert))"
                                + "|\\bmax(?:imum)?[ _-]?(?:drawdown|(?:daily )?loss) (?:was |has been |is )?(?:reached|hit)(?! (?:[\\d.]|at|in|on|its|an? ))\\b|\\b(?:stopped|stopping|halted|halting) all trading\\b"
                                + "|\\b(?:pre-?trade|sanity|risk|margin|credit|compliance|consistency|integrity|liveness|readiness|parity|pre-?flight|self) ?(?:checks?|probes?|test) (?:has |have |was )?failed\\b"
                                + "|(?<!margin )(?<!live )(?<!paper )(?<!spot )(?<!futures )(?<!short )(?<!auto )\\btrading (?:is |was |has been )?(?:now )?(?:disabled|blocked)\\b"
                                + UNPLANNED
                                + " (?:on|for|by|due|because)\\b(?! (?:the )?(?:config\\w*|default|user|request|this (?:mode|profile)))"
                                + "|(?<!margin )(?<!\\b(?:scheduled|planned)\\b.{0,30})(?<!\\bweekends?(?: close| closure| break| pause)?[:,;]? )\\btrading (?:was |has been |is )?(?:now )?(?:halted|suspended)\\b"
                                + UNPLANNED
                                + "|\\b(?:account|exchange|venue|market|instrument|symbol|contract)(?: \\S{1,30})? (?:(?:is|was|put|now|set|switched|moved) ){0,2}(?:in|into|to|is|was|now) (?:liquidation|reduce|close|closing|cancel)[- ]only\\b",
                        "exceeds",
                        "exceeded",
                        " above ",
                        " over ",
                        "beyond ",
                        "reached",
                        " hit",
                        "maxdrawdown",
                        "max_drawdown",
                        "max-drawdown",
                        "max drawdown",
                        "drawdown reached",
                        "drawdown hit",
                        "loss reached",
                        "loss hit",
                        "all trading",
                        " failed",
                        "disabled",
                        "blocked",
                        "halted",
                        "suspended",
                        "tion only",
                        "tion-only",
                        "reduce-only",
                        "reduce only",
                        "close-only",
                        "close only",
                        "closing-only",
                        "closing only",
                        "cancel-only",
                        "cancel only"),
                // Figures that are none.
                warn(
                        "\\b(?:balance|equity|price|quantity|qty|cash) (?:went|turned|has gone) negative\\b|\\bnegative price:? -[\\d.]|\\bprice of 0(?:[.,]0+)? (?:received|from|for)\\b|\\b(?:received|got) (?:an? )?(?:zero|negative) (?:price|quantity|size)\\b"
                                + "|\\b(?:calculation|indicator|price|pnl|model|predict\\w{1,5}|forecast|signal|estimate|sharpe|volatility|function|strategy|features?|spread|rate|sizing)\\b[^.;]{0,30} (?:returned|gave|yielded|produced|evaluated to) (?:an? )?(?:nan|inf|infinity|infinite)\\b(?![^.;]{0,12}\\b(?:until|during|while|warm|first))",
                        " negative",
                        "negative price",
                        "price of 0",
                        "zero price",
                        "zero quantity",
                        "zero size",
                        " nan",
                        "infinit",
                        "returned inf",
                        "gave inf",
                        "yielded inf",
                        "produced inf",
                        "evaluated to inf"),
                patient(
                        "\\b(?:division|divide|divided|dividing) by zero\\b(?! (?:guard\\w*|safe|(?:is|are) (?:guarded|safe|ruled out)))",
                        "by zero"));
    }
}
