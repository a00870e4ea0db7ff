package org.alphatrade.dryrun.engine.detect;

import static org.alphatrade.dryrun.engine.detect.KnownTrouble.fail;
import static org.alphatrade.dryrun.engine.detect.KnownTrouble.patient;
import static org.alphatrade.dryrun.engine.detect.KnownTrouble.warn;

import java.util.List;

/** How supervisors, schedulers, kernels, databases and brokers of messages say at INFO that something ended badly. */
final class ProgramTrouble {
    private ProgramTrouble() {}

    static List<KnownTrouble> all() {
        return List.of(
                warn(
                        "\\b(?:exited|terminated|died|ended|finished|quit|failed|stopped) with (?:an? )?(?:non-?zero )?(?:exit |return )?(?:code|status)[ :=]*[\\[\"'(]?(?!(?:0|130|143|[23]0\\d|\\d+ of)\\b)-?\\d+"
                                + "|\\bexited with '?signal (?!2\\b|15\\b)\\d+|(?:^|[\"'(=])exit code: (?!(?:0|130|143)\\b)\\d+"
                                + "|\\bstatus=(?!0/|1/hup|2/int|15/|130/|143/|20\\d/(?:ok|created|accepted))\\d{1,3}/[a-z]+",
                        "exited with",
                        "terminated with",
                        "died with",
                        "ended with",
                        "finished with",
                        "quit with",
                        "failed with",
                        "stopped with",
                        "exit code: ",
                        "status="),
                warn(
                        "\\bfailed with result '(?!success)\\w|\\b(?:start|restart) request repeated too quickly\\b|\\btoo many (?:unstable |start |failed )?(?:restarts|retries)\\b"
                                + "|\\bexceeded allowed attempts\\b|\\brestart counter is at [1-9]|\\bback-?off restarting failed\\b|\\bwatchdog timeout(?=!| \\(|$)|\\bdetected (?:an? )?zombie\\b"
                                + "|\\bmark(?:ed|ing) (?:\\w+ ){0,3}as (?:failed|dead|lost)\\b|(?<!level )\\bfrom (?!info\\b|debug\\b|warn(?:ing)?\\b|trace\\b)[\\w-]+ to (?:failed|failing|crashed|error(?:ed)?|dead|lost)\\b(?!-| (?:over|orders|letters?))|\\bfailed[=:] ?true\\b",
                        "failed with result",
                        "repeated too",
                        "too many ",
                        "allowed attempts",
                        "restart co",
                        "restarting failed",
                        "watchdog timeout",
                        "zombie",
                        " as failed",
                        " as dead",
                        " as lost",
                        " to fail",
                        " to crashed",
                        " to error",
                        " to dead",
                        " to lost",
                        "failed=true",
                        "failed: true",
                        "failed:t"),
                fail(
                        "(?<!\\b(?:price|prices|market|markets|coin|token|stock|stocks|btc|eth|it) )(?<!\\bhas )\\bcrashed\\b(?! (?:orders?|workers?|jobs?|tasks?|process\\w*|by \\d|\\d|to a low))"
                                + "|\\b(?:app|process|worker|bot|thread|task|job|server|engine|plugin|script|service|node|container) has crashed\\b|\\bcrash ?loop ?back ?off\\b",
                        "crashed",
                        "loopbackoff",
                        "loop back"),
                fail(
                        "\\bgeneral protection fault\\b|\\bi/o error\\b|\\bhung_task\\b|\\ball server processes terminated\\b|\\btask timed out after [\\d.]+ ?s",
                        "protection fault",
                        "i/o error",
                        "hung_task",
                        "processes terminated",
                        "timed out after"),
                warn(
                        "\\bslow consumer\\b(?! (?:policy|threshold|limit|timeout|strategy))|\\bmisconf\\b|\\b(?:unable|failed) to persist\\b|\\bresource limit alarm set\\b"
                                + "|\\b(?:publishers|producers|writers|writes|connections) (?:will be|are|were) blocked\\b(?! (?:only|if|when|above))|\\bdatabase system was (?:interrupted|not properly shut down)\\b|\\b(?:threw|raised) an? (?:\\w+ )?error\\b",
                        "slow consumer",
                        "misconf",
                        "to persist",
                        "alarm set",
                        "blocked",
                        "database system was",
                        "threw a",
                        "raised a"),
                patient(
                        "(?:^|: |\\] )failed to (?!0\\b)[a-z]{3,}|\\bhttp/[\\d.]+\"? 5\\d\\d\\b|\\btimed out (?:while )?waiting for\\b|\\bconnection (?:is|was|went) (?:broken|lost|dead|down)\\b(?! \\d)|\\bclosed abnormally\\b"
                                + "|\\b\\w+\\(\\) (?:has )?failed\\b(?!:? 0)|^[1-9]\\d* (?:tests? )?failed\\W*$",
                        "failed to ",
                        "http/",
                        "timed out ",
                        "connection is",
                        "connection was",
                        "connection went",
                        "abnormally",
                        " failed"),
                warn(
                        "^not ok \\d+|^(?:\\[(?:failed|alarm)\\]:?|(?:failed|alarm|abort|aborted|aborting):) (?!(?:0|none|off|cleared|reset)\\b)\\S|\\bexit_?code=(?!(?:0|130|143)\\b)\\d+|\\bcontainer oom\\b|\\b(?:thread|worker|process|task|child|bot|feed|connection) (?:[\\w-]*\\d )?(?:has )?died\\b|\\b(?:process|worker|container|task|child) (?:[\\w-]*\\d )?was killed\\b|\\bunrecoverable\\b(?! (?:errors?|failures?)[:=]? ?0\\b)|\\bgc overhead limit exceeded\\b|\\breconciliation (?:break|failed|failure|mismatch|error)s?\\b"
                                + "|\\b(?:(?:queue|ring buffer|buffer|backlog) (?:is |was |has )?|channel (?:is|was) )(?:full|overflow(?:ed|n)?)\\b(?! (?:policy|strategy|threshold|size))|\\bhealth[ -]?check (?:has |was )?failed\\b|\\bis unhealthy\\b"
                                + "|\\b(?:certificate|licen[cs]e) (?:has |is |was )?expired\\b|\\b(?:permission|access) denied\\b|\\baddress already in use\\b|\\beaddrinuse\\b|\\bcommand not found\\b",
                        "not ok ",
                        "failed: ",
                        "[failed]",
                        "alarm: ",
                        "[alarm]",
                        "abort: ",
                        "aborted: ",
                        "aborting: ",
                        "exitcode=",
                        "exit_code=",
                        "container oom",
                        " died",
                        "was killed",
                        "unrecoverable",
                        "gc overhead",
                        "reconciliation",
                        " full",
                        " overflow",
                        "check failed",
                        "check has failed",
                        "check was failed",
                        "unhealthy",
                        "expired",
                        " denied",
                        "already in use",
                        "eaddrinuse",
                        "command not"),
                patient(
                        "(?<!\\bidle )\\b(?:request|connection|call|query|order|read|write|operation|session|handshake|logon) (?:has |was )?timed out\\b|\\b(?:handshake|authentication|login|log-?on) (?:has |was )?failed\\b(?! attempts)|\\bcertificate verify failed\\b"
                                + "|\\b(?:ping|pong|keep-?alive|heartbeat) time(?:d )?-?out\\b(?!\\s*(?:is|of|set|in|to|negotiated|=|:|\\(|\\d))|\\bmissed (?:[1-9]\\d* )?heartbeats?\\b|\\bheartbeats? (?:was |were |is )?(?:missed|overdue)\\b|\\bno pong\\b",
                        "timed out",
                        " failed",
                        " time-out",
                        " timeout",
                        " timed-out",
                        "missed",
                        "overdue",
                        "no pong"),
                fail(
                        "^[\\w./:-]{2,60}: (?:fatal |internal |runtime |syntax )?error: (?!no(?! \\w)|none|null|nil|0\\b|ok\\b)[a-z_<]|^'[a-z]{2,12}$|(?-i:\\b[A-Z]{3}[0-9A-F]{4}) +\\*?escape\\b",
                        "error: ", "'wsfull", "'type", "'length", "'rank", "'domain", "'limit", "'stack", "'access",
                        "escape"));
    }
}
