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
                "program error"));
    }
}
