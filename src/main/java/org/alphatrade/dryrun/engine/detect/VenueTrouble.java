package org.alphatrade.dryrun.engine.detect;

import static org.alphatrade.dryrun.engine.detect.KnownTrouble.patient;
import static org.alphatrade.dryrun.engine.detect.KnownTrouble.warn;

import java.util.List;

/** How brokers, exchanges, their libraries and FIX sessions refuse something in what a program logs at INFO. */
final class VenueTrouble {
    /** Rows, orders and the like, of which an answer brought five hundred. */
    private static final String COUNTED =
            " (?:(?:new|open|closed|more|old|unique|filled|pending|matching|recent|historical|cached) )?(?:rows|orders|records|trades|bars|items|candles|klines|ticks|quotes|fills|positions|symbols|contracts|instruments|markets|pairs|tickers|documents|entries|events|messages|updates|results|points|samples|objects|lines|levels|accounts|assets|transactions|deals|shares|lots|pages|bytes|hits|candlesticks|prices|balances|signals|users|keys|files|articles|options|tokens|units)\\b";
    /** What a program has itself; whoever has another name is somebody who answers. */
    private static final String OWN =
            "(?:(?:the|our|an?|its) )?(?:[\\w-]{1,30} )?(?:strategy|strategies|model|queue|cache|feed handler|scanner|screener|pool|signals?|db|database|store|file|files|disk|memory|buffer|generator|simulator|backtest|replay|portfolio|optimi[sz]er|parser|iterator|worker|thread|topic|table|index|archive|snapshot|history|config|universe|watchlist|counter)\\b";
    /** Who answers with a status, and what; round figures are counts as well. */
    private static final String ASKED =
            "(?:(?:the|our|an?) )?(?:[\\w-]{1,30} )?(?:exchange|venue|broker|server|api|gateway|upstream|proxy|backend|endpoint|host|service|peer|rest|requests?|quer(?:y|ies)|call|login|url|get|post|put|delete|https?:\\S*|/\\S*|[\\w-]+\\.[\\w.-]*[a-z]\\S*"
                    + "|binance|bybit|kraken|coinbase|okx|kucoin|bitget|deribit|bitfinex|bitmex|bitstamp|gate|gemini|alpaca|oanda|polygon)\\b";

    private VenueTrouble() {}

    static List<KnownTrouble> all() {
        return List.of(
                // What is not enough: funds, whatever they are called. Too little history is how every bot begins.
                warn(
                        "\\binsufficient[ _-]?(?!(?:data|history|historical|candles?|bars?|samples?|ticks?|quotes?|trades?|rows?|points?|warm-?up|lookback|volume|volatility|liquidity|information|info|market data|(?:price|trade|trading|candle|order ?book) (?:history|data|volume)|signals?|momentum|evidence|edge|spread|profit|confidence|time)\\b)[a-z]{2,}(?!\\w*_\\w+=)"
                                + "|\\b(?:missing|lacking) (?:funds|balance|margin)\\b(?! (?:cache|file|sheet|snapshot|history))",
                        "insufficient",
                        "missing ",
                        "lacking "),
                warn(
                        "\\border(?:_?[a-z]+)?(?:\\(\\))? (?:request |submission |creation |update |modification |was |has )?failed\\b|\\bfailed (?:market |limit |stop |instant |pending )?(?:buy|sell|close|modify|cancel)\\b(?! (?:signals?|attempts?|count|orders?:))",
                        " failed",
                        "failed "),
                // MetaTrader: placed, done and done in part are 10008 to 10010; of Bybit all but 0 is a refusal.
                warn(
                        "\\bretcode\\b\\W{1,4}(?!0+\\b|1\\b|1000[89]\\b|10010\\b)\\d+\\b|\\breject_?reason\\b\\W{1,4}(?!(?:none|null|nil|false|0)\\b)\\w",
                        "retcode",
                        "rejectreason",
                        "reject_reason"),
                patient(
                        "\\bcode[\"']?\\s{0,3}[:=]\\s{0,3}[\"']?-\\d{3,5}\\b|\\b(?:badsymbol|badrequest|ordernotfound|ordernotfillable|ordernotcached|orderimmediatelyfillable|duplicateorderid|contractunavailable|marketclosed|accountnotenabled|restrictedlocation|notsupported)(?:: |\\()",
                        "code",
                        "badsym",
                        "badrequest",
                        "ordernotf",
                        "ordernotcached",
                        "orderimmediatelyfillable",
                        "duplicateorderid",
                        "contractunavailable",
                        "marketclosed",
                        "notenabled",
                        "restrictedlocation",
                        "notsupported"),
                // Answers: an object under "error", "success":false, a status that is a rejection, Kraken's classes of
                // errors.
                patient(
                        "[\"']error[\"']\\s*:\\s*(?:\\{\\s*[\"'](?!code[\"']\\s*:\\s*0\\b)|\\[\\s*[\"']\\w|[\"'](?!(?:none|null|ok|false|0)[\"'])\\w)|[\"']success[\"']\\s*:\\s*false\\b|\\b(?:e(?:order|general|api|service|query|trade|funding|auth)):[a-z]",
                        "error",
                        "success",
                        "eorder:",
                        "egeneral:",
                        "eapi:",
                        "eservice:",
                        "equery:",
                        "etrade:",
                        "efunding:",
                        "eauth:"),
                warn(
                        "(?<![?&])\\b(?:order_?|ord_?)?(?:status|state|exec_?type|x)[\"']?\\s*[:=]\\s*[\"']?rejected\\b|\\bexecution report:? rejected\\b|\\bauto-?deleverag(?:ed|ing)\\b(?! queue)|\\b(?:exchange|venue|system|market|api) is (?:under|in) maintenance\\b|\\boutside of (?:the )?recv_?window\\b"
                                + "|\\b(?:dropped|lost|missed|discarded) [1-9]\\d* (?:messages?|ticks?|updates?|events?|packets?|orders?|fills?|quotes?)\\b(?!.{0,20} older)|\\bsequence gap\\b(?! (?:of )?0\\b)|\\bgap in (?:the )?sequence\\b|\\border ?book (?:is |went |got |was )?out of sync\\b|\\[(?:no money|invalid (?:stops|price|volume|request|expiration)|market closed|off quotes|trade disabled|requote|not enough money)\\]",
                        "rejected",
                        "deleverag",
                        "maintenance",
                        "recvwindow",
                        "recv_window",
                        "dropped ",
                        "lost ",
                        "missed ",
                        "discarded ",
                        "sequence",
                        "out of sync",
                        "[no money",
                        "[invalid ",
                        "[market closed",
                        "[off quotes",
                        "[trade disabled",
                        "[requote",
                        "[not enough"),
                warn(
                        "\\b(?:below|under) (?:the )?(?:maintenance|required|minimum) margin\\b(?! of safety)|\\bstill (?:unacknowledged|pending|unconfirmed) after (?:[1-9]\\d+|[1-9] ?(?:m|min|minutes?|h|hours?|attempts?|tries|retries)\\b)|\\bduplicate (?:client )?order ?ids?\\b|\\bunknown order\\b(?! book)|\\bemergency (?:flatten|close|exit|stop|shutdown)(?:ing)?\\b(?! loss)"
                                + "|\\baccount (?:is |was |has been )?(?:restricted|suspended|blocked|locked|frozen)\\b|\\b(?:price|quantity|qty|balance|equity) (?:is|was|became) negative\\b|\\b(?:price|quantity|qty|balance|equity|pnl|position size|order size) (?:is|was|became) (?:nan|infinite)\\b|\\bnegative (?:balance|equity)\\b",
                        " margin",
                        "still ",
                        "duplicate ",
                        "unknown order",
                        "ncy flatten",
                        "ncy close",
                        "ncy exit",
                        "ncy stop",
                        "ncy shutdown",
                        "restricted",
                        "suspended",
                        "frozen",
                        " locked",
                        "blocked",
                        " is nan",
                        " was nan",
                        " became ",
                        " is infinite",
                        " was infinite",
                        " is negative",
                        " was negative",
                        "negative "),
                // Answers 5xx in prose: of a request with its path, of a status, behind an arrow.
                patient(
                        "\\b(?:get|post|put|delete|patch|head) (?:https?://|/)\\S{0,300}+\\s\\W{0,4}(?:(?:returned|answered|responded|failed|status|with|http(?:/[\\d.]+)?|code|in \\d+ ?ms)\\W{1,3}){0,3}5\\d\\d\\b(?![.,:/-]?\\d| ?(?:[kmg]?b|bytes|[mun]?s)\\b|"
                                + COUNTED + ")"
                                + "|\\bhttp (?:(?:status|code|error|response)\\W{1,3}){0,2}5\\d\\d\\b(?![.,:/-]?\\d| [a-z]+s\\b)|\\b(?:status|response) ?code\\W{1,3}5\\d\\d\\b|\\[gin\\].{0,60}\\| ?5\\d\\d ?\\|"
                                + "|\\b(?:(?:returned|answered|responded)(?: with)?(?: an?)?|(?:got|received) an?|(?:got|received)(?! 5\\d0\\b)) 5(?:0[0-9]|1[01]|2\\d)(?=\\W*$| (?:from (?!(?:the |a )?(?:cache|db|database|store|file))|for|on|error|status|response|internal|bad|service|gateway))"
                                + "|\\b(?:got|received) 5[012]0(?=\\W*$| (?:error|status|response|internal|bad|service|gateway)| from (?!"
                                + OWN + ")[a-z/]| (?:by|for|on) "
                                + ASKED + ")",
                        "get /",
                        "get http",
                        "post /",
                        "post http",
                        "put /",
                        "delete /",
                        "delete http",
                        "patch /",
                        "head /",
                        "http 5",
                        "http status",
                        "http code",
                        "http error",
                        "http response",
                        "status code",
                        "response code",
                        "statuscode",
                        "[gin]",
                        "returned ",
                        "answered ",
                        "responded ",
                        "got a 5",
                        "got 5",
                        "received a 5",
                        "received 5"),
                patient(
                        "\\b(?:connection|link|feed|session|web ?socket|socket|stream) (?:to [\\w.:-]{1,60} )?(?:has been |was |is )?lost\\b(?! (?:callback|event|handler|0\\b(?![.,]\\d)|[-+]?[$€£]|[-+]?\\d[\\d.,]{0,20}(?: ?%| ?(?:usd[tc]?|eur|gbp|jpy|chf|btc|eth|dollars?|euros?|pips|points|bps|trades?)\\b)))|\\blost (?:the |our |its )?(?:connection|link|session|web ?socket|feed)\\b|\\b(?:disconnected|dropped) by (?:the )?(?:exchange|venue|broker|peer|server)\\b",
                        " lost", "lost ", "ted by ", "ped by "),
                warn(
                        "(?<!risk of )(?<!risk )(?<!potential for )\\bdata loss\\b|\\bloss of data\\b"
                                + "|\\blast (?:tick|quote|price|book|book update|market data|heartbeat)\\b[ :=]{1,3}(?:is |was )?(?:[6-9]\\d|\\d{3,})(?:\\.\\d+)? ?(?:s|sec|seconds) (?:old|late|behind)\\b"
                                + "|\\blast (?:tick|quote|price|book|book update|market data|heartbeat)\\b[ :=]{1,3}(?:is |was )?[1-9]\\d* ?(?:m|min|minutes?|h|hours?) (?:old|late|behind)\\b|\\babended\\b|(?<!guten )(?<!heute )\\babend\\b(?=\\W*(?:$|[=:]|code (?!table)|s[0-9a-f]{3}\\b|u\\d{4}\\b|reason|in (?!der|den)|at ))",
                        "data loss",
                        "loss of data",
                        "last tick",
                        "last quote",
                        "last price",
                        "last book",
                        "last market",
                        "last heartbeat",
                        "abend"),
                // FIX: session, cancel and business rejects, and an execution report of a rejected order.
                warn(
                        "\\b8=fixt?\\.\\d\\.\\d(?:\\b|(?=\\^a)).{0,400}?(?:\\W|\\^a)(?:(?-i:35=(?:[39jY]|AG))\\W|(?:39|150)=8\\W|(?-i:35=b)\\W.{0,200}?(?:\\W|\\^a)297=5\\W)"
                                + "|\\bmsgtype\\(35\\)=(?-i:[39jY])\\b|\\b(?:ordstatus|exectype)(?:\\((?:39|150)\\))?\\W{1,3}8\\b(?!\\.| \\w+s\\b)",
                        "8=fix",
                        "msgtype(35)",
                        "ordstatus",
                        "exectype"),
                // Interactive Brokers calls everything an error; from 2100 on it tells how its data farms are.
                patient(
                        "^error (?!21\\d\\d\\b|10\\d{3}\\b)\\d{3,5}$|^error (?!handling|reporting|logging|tracking|checking|monitoring|counting|correcting|testing|boosting|budgeting|mapping)(?:[a-z]{3,}ing|in|while|during|on|at) (?!(?:the )?(?:validation|training|test|holdout))[^:]",
                        "error "));
    }
}
