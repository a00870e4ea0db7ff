package org.alphatrade.dryrun.engine.detect;

import static org.alphatrade.dryrun.engine.detect.KnownTrouble.patient;
import static org.alphatrade.dryrun.engine.detect.KnownTrouble.warn;

import java.util.List;

/** How programs say at INFO that the host, its clock or one of their parts is not well, and what they counted. */
final class HostTrouble {
    private HostTrouble() {}

    static List<KnownTrouble> all() {
        return List.of(
                // From a second on, which no healthy clock or loop is late.
                warn(
                        "\\bclock (?:was |has been )?(?:stepped|jumped|set back|moved back\\w*|went back\\w*)(?: (?:by|back|forward))? ?-?(?!0(?:\\.\\d+)? )\\d|(?<!max )(?<!maximum )(?<!allowed )(?<!permitted )(?<!tolerated )\\bclock (?:drift|skew|offset|leap|jump)(?:ed)?(?: (?:is|of|was|detected|by))?[:= ]{1,3}[-+]?[1-9]\\d*(?:\\.\\d+)? ?(?:s|sec|seconds|min|minutes|h|hours)\\b"
                                + "|\\bclock leap detected\\b|\\bthread starvation\\b|\\bevent loop (?:lag|delay|was blocked|blocked|stalled)(?: (?:of|for|was|is))?[:= ]{1,2}(?:\\d{4,}(?:\\.\\d+)? ?ms|[1-9]\\d*(?:\\.\\d+)? ?(?:s|sec|seconds)\\b)"
                                + "|\\bgc pause(?: of| was| took)?[:= ]{1,2}(?:(?:[5-9]|[1-9]\\d+)(?:\\.\\d+)? ?(?:s|sec|seconds)\\b|(?:[5-9]\\d{3}|\\d{5,})(?:\\.\\d+)? ?ms\\b)",
                        "clock ", "starvation", "event loop", "gc pause"),
                warn(
                        "\\b(?:disk|file ?system|volume|partition) (?:\\S{1,40} )?(?:is )?(?:almost|nearly) full\\b|\\b(?:disk|swap|memory|ram|file ?system)(?: (?:usage|use|space|utili[sz]ation))?(?: (?:is|at|of|now))?[:= ]{1,2}(?:9[5-9]|100)(?:\\.\\d+)? ?%(?! \\(?(?:threshold|limit|warn|alert|free|available|is the|health|healthy|ok\\b|good|cached|buffers|idle|unused|empty|spare|clean|left|remaining|reclaimable|encrypted|verified|scanned|checked|synced|trimmed|done|complete|hit|of the (?:check|scan|test|sync)\\b(?! (?:budget|limit|quota|allowance|buffer|pool))))"
                                + "|\\bcpu (?:clock )?(?:is |was |has been |being )?throttled\\b(?! (?:to|count|time|periods?))|\\bnic link is down\\b|\\beth\\d+: link is down\\b|\\boff the bus\\b|\\bups\\b.{0,20}\\bon battery\\b|\\bpower supply\\b.{0,20}\\b(?:lost|failed|failure)\\b|\\bfan fail(?:ed|ure)\\b|\\b(?:raid|array|pool|vdev|md\\d+)\\b.{0,20}\\bdegraded\\b|\\btemperature above threshold\\b|\\bpod \\S{1,80} (?:was )?evicted\\b|\\binstance interruption\\b|\\bpreempted by\\b|\\bnode (?:\\S{1,80} )?(?:is )?not ?ready\\b|\\[hardware error\\]|\\bmachine check events? logged\\b",
                        "y full",
                        "disk",
                        "swap",
                        "memory",
                        "filesystem",
                        "file system",
                        "throttled",
                        "link is down",
                        "off the bus",
                        "on battery",
                        "power supply",
                        "fan fail",
                        "degraded",
                        "above threshold",
                        "evicted",
                        "interruption",
                        "preempted by",
                        "notready",
                        "not ready",
                        "hardware error",
                        "machine check"),
                // Parts that died, or die again and again, and states that say so.
                warn(
                        "\\b(?:sub-?process|strategy|engine|gateway|consumer|child process) (?:[\\w-]{0,40}\\d )?(?:has )?died\\b|\\b(?:thread|worker|(?:sub-?)?process|task|child|bot|feed|session|node|peer|consumer|engine|gateway)(?: [\\w-]{0,40}\\d[\\w-]{0,40})? (?:is|was|found|appears|seems) dead\\b(?![- ](?:letter|code|lock|band|zone))"
                                + "|\\b(?:stopped|exited|ended|terminated|died|quit|restarted|aborted) unexpectedly\\b|\\bunexpected (?:exit|shut-?down|termination|restart|reboot)s?\\b|\\b(?:restarted|crashed|respawned|failed) (?:[3-9]|[1-9]\\d+) times\\b"
                                + "|\\b(?:manual|human|operator|immediate) (?:intervention|action|attention) (?:is |was )?(?:required|needed|necessary)\\b|\\brequires (?:manual|human|operator|immediate) (?:intervention|attention|action)\\b|\\bmodel (?:file|weights|checkpoint) (?:\\S{1,60} )?(?:is |was |are )?missing\\b"
                                + "|\\bconfig(?:uration)?(?: file)? (?:\\S{1,60} )?(?:is |was )?(?:invalid|malformed)\\b|\\b(?:finished|ended|completed|now|is|entered|entering|stopped|went|moved|changed|transitioned|switched|terminated)(?: in| with| to| into)?(?: final| an?| the)? (?:state|status)\\W{1,3}(?:failed|failure|crashed|error|aborted|killed)\\b",
                        " died",
                        " dead",
                        "unexpected",
                        " times",
                        " required",
                        " needed",
                        " necessary",
                        "requires ",
                        " missing",
                        "config",
                        "failed",
                        "failure",
                        "crashed",
                        "aborted",
                        "killed",
                        "te error",
                        "te: error",
                        "te=error",
                        "us error",
                        "us: error",
                        "us=error"),
                // What a summary counted, beside what went well.
                warn(
                        "(?:^|(?<!\\b(?:fixed|resolved|corrected|cleared|repaired|recovered|handled|ignored|suppressed|skipped|expected|allowed|tolerated|limit|max|threshold|budget)): |\\b(?:not|never|be)(?: yet| been)? (?:fixed|resolved|corrected|cleared|repaired|recovered|handled|expected|allowed|tolerated): |\\bwith |\\bfound |\\bhad )[1-9]\\d* errors?(?: and \\d+ warnings?)?\\W*$|\\b(?:errors|failures|failed)=[1-9]\\d*(?![\\w.])[^;]{0,40}\\b(?:ok|warnings|passed|succeeded|success|skipped|total|processed|changed|unreachable)=\\d|\\b(?:ok|warnings|passed|succeeded|success|skipped|total|processed|changed)=\\d[^;]{0,40}\\b(?:errors|failures|failed)=[1-9]\\d*(?![\\w.])",
                        " error",
                        "errors=",
                        "failures=",
                        "failed="),
                patient(
                        "\\btransaction (?:was |has been )?(?:rolled back|aborted)\\b(?! (?:by|as|after|on))|\\bserialization failure\\b|\\bconstraint (?:\\S{1,40} )?(?:was |is )?(?:violated|violation)\\b|\\bviolates (?:\\w+ ){1,2}constraint\\b|\\bduplicate key value\\b"
                                + "|(?:^|: |\\] )(?:unable to|could not|couldn't) (?!0\\b)(?:write|save|store|persist|load|start|connect|reach|send|parse|decode|read|fetch|sync|synchroni[sz]e|reconcile|authenticate|log ?in|subscribe|bind|commit|flush|allocate|hedge|calculate|compute|verify|recover|restore|import|initiali[sz]e|process|deliver|publish|acquire|resolve|execute|reconnect|establish|query|retrieve|fall ?back|fail ?over|retry|re-?(?:subscribe|sync(?:hroni[sz]e)?|start|open|sume|login|join|establish|attach|authenticate))\\b(?!.{0,80}\\boptional\\b)"
                                + "|(?:^|: |\\] )(?:cannot|can't) (?:re-?(?:connect|subscribe|sync(?:hroni[sz]e)?|start|cover|sume|establish)|fall ?back|retry)\\b",
                        "rolled back",
                        "aborted",
                        "serialization",
                        "constraint",
                        "duplicate key",
                        "unable to ",
                        "could not ",
                        "couldn't ",
                        "cannot ",
                        "can't "));
    }
}
