package org.alphatrade.dryrun.engine.detect;

import static org.alphatrade.dryrun.engine.detect.KnownTrouble.patient;
import static org.alphatrade.dryrun.engine.detect.KnownTrouble.warn;

import java.util.List;

/** How brokers, exchanges, their libraries and FIX sessions refuse something in what a program logs at INFO. */
final class VenueTrouble {
    private VenueTrouble() {}

    static List<KnownTrouble> all() {
        return List.of(
                // What is not enough: funds, whatever they are called. Too little history is how every bot begins.
                warn(
                        "\\binsufficient[ _-]?(?!(?:data|history|historical|candles?|bars?|samples?|ticks?|quotes?|trades?|rows?|points?|warm-?up|lookback|volume|volatility|information|info|signals?|momentum|evidence|edge|spread|profit|confidence|time)\\b)[a-z]{2,}"
                                + "|\\b(?:missing|lacking) (?:funds|balance|margin)\\b",
                        "insufficient",
                        "missing ",
                        "lacking "),
                warn(
                        "\\border(?:_?[a-z]+)?(?:\\(\\))? (?:request |submission |creation |update |modification |was |has )?failed\\b|\\bfailed (?:market |limit |stop |instant |pending )?(?:buy|sell|close|modify|cancel)\\b(?! (?:signals?|attempts?|count|orders?:))",
                        " failed",
                        "failed "),
                // MetaTrader: placed, done and done in part are 10008 to 10010; what is above and below is a refusal.
                warn(
                        "\\bretcode\\b\\W{1,4}10(?!00[89]\\b|010\\b)\\d{3}\\b|\\breject_?reason\\b\\W{1,4}(?!(?:none|null|nil|false|0)\\b)\\w",
                        "retcode", "rejectreason", "reject_reason"),
                patient(
                        "[\"']code[\"']\\s*:\\s*[\"']?-\\d{3,5}\\b|\\b(?:badsymbol|badrequest|ordernotfound|ordernotfillable|ordernotcached|orderimmediatelyfillable|duplicateorderid|contractunavailable|marketclosed|accountnotenabled|restrictedlocation|notsupported)(?:: |\\()",
                        "code",
                        "badsymbol",
                        "badrequest",
                        "ordernotf",
                        "ordernotcached",
                        "orderimmediatelyfillable",
                        "duplicateorderid",
                        "contractunavailable",
                        "marketclosed",
                        "accountnotenabled",
                        "restrictedlocation",
                        "notsupported"),
                // FIX: session, cancel and business rejects, and an execution report of a rejected order.
                warn("\\b8=fixt?\\.\\d\\.\\d\\b.{0,400}?(?:\\W35=[39j]\\W|\\W(?:39|150)=8\\W)", "8=fix"),
                // Interactive Brokers calls everything an error; from 2100 on it tells how its data farms are.
                patient(
                        "^error (?!21\\d\\d\\b|10\\d{3}\\b)\\d{3,5}$|^error (?!handling|reporting|logging|tracking|checking|monitoring|counting|correcting|testing|boosting|budgeting|mapping)(?:[a-z]{3,}ing|in|while|during|on|at) [^:]",
                        "error "));
    }
}
