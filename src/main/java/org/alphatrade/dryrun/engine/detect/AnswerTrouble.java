package org.alphatrade.dryrun.engine.detect;

import static org.alphatrade.dryrun.engine.detect.KnownTrouble.warn;

import java.util.List;

/** By which codes and words the answers of venues and chains say no, in what a program logs of them as text. */
final class AnswerTrouble {
    private AnswerTrouble() {}

    static List<KnownTrouble> all() {
        return List.of(warn(
                // CTP, Rithmic, OKX, Oanda, KuCoin and Bitget; Cosmos; EVM and Solana.
                "\\berror_?id[\"']?\\s{0,3}(?:[:=]\\s{1,3})?[:=]\\s{0,3}[\"']?-?(?!0+\\b)\\d+\\b(?!-)|\\brp_?code[\"']?\\W{1,6}(?!0+\\b)\\d+|[\"']scode[\"']\\s{0,3}:\\s{0,3}[\"']?(?!0+\\b)\\d|\\berrorcode[\"']?\\s{0,3}[:=]\\s{0,3}[\"']?(?!0+\\b|200\\b|none\\b|null\\b|nil\\b|false\\b|ok\\b|success\\b|no_?error\\b)\\w"
                        + "|[\"']code[\"']\\s{0,3}:\\s{0,3}[\"']?(?!200000\\b|0|20[0-6]\\b)\\d{3,6}[\"']?\\s{0,3},\\s{0,3}[\"'](?:msg|message)[\"']\\s{0,3}:\\s{0,3}[\"'](?!success|ok\\b|[\"'])"
                        + "|\\bcode[\"']?\\s{0,3}[:=]\\s{0,3}(?!0\\b)\\d+\\s{0,3},?\\s{0,3}[\"']?codespace\\b|\\bcodespace[\"']?\\s{0,3}[:=]\\s{0,3}[\"']?\\w{1,40}[\"']?\\s{0,3},?\\s{0,3}[\"']?code[\"']?\\s{0,3}[:=]\\s{0,3}(?!0\\b)\\d"
                        + "|[\"'](?:type|event|channel|op|topic|method)[\"']\\s{0,3}:\\s{0,3}[\"']error[\"']|\\btype[\"']?\\s{0,3}[:=]\\s{0,3}[\"']?[a-z_]{0,30}order_reject\\b"
                        + "|\\bnonce too (?:low|high)\\b|\\btransaction underpriced\\b|\\bexecution reverted\\b|\\b(?:transaction|tx|call|swap) (?:\\S{1,80} )?(?:was |has been |has |is )?reverted\\b|\\bgas required exceeds\\b|\\bintrinsic gas too low\\b|\\bout of gas\\b|\\bexceeds block gas limit\\b"
                        + "|\\b(?:tx|transaction) (?:0x\\w{1,80} )?(?:has |was )?failed\\b(?! (?:count|attempts))|\\bdropped from (?:the )?mempool\\b|\\bnot mined (?:after|within|in) [1-9]|\\bslippage (?:tolerance |limit )?(?:was |is )?exceeded\\b|^revert: \\w|\\b[1-9]\\d{1,6} blocks behind\\b|\\b(?:missed [1-9]\\d* blocks|validator (?:\\S{1,60} )?(?:was |is |has been )?(?:jailed|tombstoned))\\b"
                        + "|\\brejecting (?:the |our )?order(?: \\S{1,40})?: |\\border[ _]?(?:state|status)[\"']?\\s{0,2}[:=]?\\s{0,2}[\"']?(?-i:[A-Z_]{1,30}_REJECTED|REJECTED_[A-Z_]{1,30}|[a-z]{1,20}[A-Za-z]{0,20}Rejected)\\b|\\bonerrrtn[a-z]{4,30}|\\bon_(?:order|cancel)_error\\b|\\bon_?front_?disconnected\\b|\\bfront disconnected\\b"
                        + "|\\blogged out by (?:the )?(?:server|exchange|venue|broker|counterparty|peer)\\b|\\bsession reject\\b|\\bheartbeats? (?:was |were |is |are )?lost\\b|\\bstop[- ]?out\\b.{0,30}\\bmargin level\\b|\\b(?:response|status|http|code)[:= ]{1,2}40[13] (?:unauthori[sz]ed|forbidden)\\b|\\b(?:status|http)(?: code)?[:= ]{1,2}(?:429|418)\\b"
                        + "|\\b(?:balance|position|cash|ledger|equity|inventory)s? (?:differs?|deviates?|diverges?) from\\b(?! (?:the )?(?:default|average|mean|target))|\\bout of balance by [1-9]|\\b(?:bot|strategy|trading|engine)\\b[^.;]{0,20}\\b(?:stopped|paused|halted)\\b(?! out)[^.;]{0,30}\\b(?:(?:drawdown|daily loss|loss limit)(?: (?:protection|guard|limit))?|\\d losses)\\b|\\b(?:exchange|venue|broker|gateway|feed) (?:is|went|was) (?:now )?offline\\b"
                        + "|\\btransaction simulation failed\\b|\\bblockhash not found\\b|\\bcustom program error\\b",
                "errorid",
                "error_id",
                "rp_code",
                "rpcode",
                "\"scode",
                "'scode",
                "errorcode",
                "\"code\"",
                "'code'",
                "codespace",
                "\"error\"",
                "'error'",
                "order_reject",
                "nonce too",
                "underpriced",
                " reverted",
                "gas required",
                "gas too low",
                "out of gas",
                "block gas limit",
                "simulation failed",
                "blockhash not",
                "program error",
                "tx failed",
                "tx 0x",
                "transaction failed",
                "transaction has failed",
                "transaction was failed",
                "transaction 0x",
                "mempool",
                "not mined",
                "slippage ",
                "revert: ",
                "blocks behind",
                "missed ",
                "jailed",
                "tombstoned",
                "rejecting ",
                "_rejected",
                "rejected_",
                "nrejected",
                "onerrrtn",
                "on_order_error",
                "on_cancel_error",
                "frontdisconnected",
                "front_disconnected",
                "front disconnected",
                "logged out by",
                "session reject",
                "heartbeat lost",
                "heartbeats lost",
                "heartbeat was lost",
                "heartbeats were lost",
                "margin level",
                "forbidden",
                "unauthori",
                "status 429",
                "status=429",
                "status: 429",
                "status code 429",
                "status code: 429",
                "http 429",
                "status 418",
                "status=418",
                "http 418",
                " differs from",
                " differ from",
                " deviates from",
                " diverges from",
                "of balance by",
                "drawdown",
                "daily loss",
                "loss limit",
                " losses",
                "offline"));
    }
}
