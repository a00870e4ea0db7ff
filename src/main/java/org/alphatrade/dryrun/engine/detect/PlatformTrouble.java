package org.alphatrade.dryrun.engine.detect;

import static org.alphatrade.dryrun.engine.detect.KnownTrouble.fail;
import static org.alphatrade.dryrun.engine.detect.KnownTrouble.warn;

import java.util.List;

/** How runtimes without a trace, kernels, databases and clusters report what broke, at INFO or without any level. */
final class PlatformTrouble {
    private PlatformTrouble() {}

    static List<KnownTrouble> all() {
        return List.of(
                fail(
                        "==\\d+== +(?:invalid (?:read|write) of size|(?:invalid|mismatched) free\\(|conditional jump or move depends|use of uninitialised|jump to the invalid address|process terminating with default action)|\\bdefinitely lost(?: in loss record|: [1-9])"
                                + "|\\*\\*\\* aborted at \\d+ \\(unix time\\)|\\*\\*\\* sig[a-z]{2,5} \\(@0x[0-9a-f]+\\) received by pid|\\*\\*\\* check failure stack trace|\\bpure virtual (?:method|function) call(?:ed)?\\b|\\bunexpected fault address\\b|\\bnon-unwinding panic\\b"
                                + "|\\bmemory allocation of \\d+ bytes failed\\b|\\berror='not enough space'|(?:^|: )signal: (?:killed|aborted|segmentation fault|bus error)(?=\\W*$| \\(core)|^sig(?:abrt|segv|bus|fpe|ill): \\w"
                                + "|\\b(?:ext[234]|xfs|btrfs|jbd2|f2fs|zfs|reiserfs)(?:-fs)? (?:\\([\\w/. -]{1,40}\\): ?)?(?:error|critical|emergency|warning: \\S+ metadata corruption)\\b|\\bmetadata corruption detected\\b|\\bbug: (?:unable to handle|kernel null|scheduling while|bad page)|\\boops: [0-9a-f]{4}\\b|\\bself-detected stall\\b|\\bhard lockup\\b|\\bdisk failure on \\w|\\b(?:critical medium|unrecovered read) error\\b|\\bremounting filesystem read-only\\b"
                                + "|\\bcontroller is down\\b(?! \\d)\\b|\\bshut(?:ting)? ?down broker because\\b|\\ball log dirs in \\S+ have failed\\b|\\bora-(?:00600|07445|04031|01578|00603|00257|03113|03114)\\b|\\bmsg \\d+, level (?:1[1-9]|2\\d), state \\d",
                        "== invalid",
                        "== mismatched",
                        "jump or move",
                        "uninitialised",
                        "invalid address",
                        "with default action",
                        "definitely lost",
                        "(unix time)",
                        "received by pid",
                        "check failure",
                        "pure virtual",
                        "fault address",
                        "-unwinding",
                        " memory",
                        "memory alloc",
                        "not enough space",
                        "signal: killed",
                        "signal: aborted",
                        "signal: segm",
                        "signal: bus",
                        "sigabrt: ",
                        "sigsegv: ",
                        "sigbus: ",
                        "sigfpe: ",
                        "sigill: ",
                        "-fs error",
                        "-fs (",
                        "xfs (",
                        "metadata corruption",
                        "bug: unable",
                        "bug: kernel",
                        "bug: scheduling",
                        "bug: bad page",
                        "oops: ",
                        "detected stall",
                        "hard lockup",
                        "disk failure",
                        "medium error",
                        "read error",
                        "remounting",
                        "controller is down",
                        "broker because",
                        "all log dirs",
                        "ora-0",
                        ", level "),
                warn(
                        "^exception ignored in: |\\balarm: [a-z_]{0,20}(?:failure|alarm|missing|down)\\b|\\bserver \\S+/\\S+ is down\\b|\\bbackend \\S+ has no server available\\b|\\bfault state\\b|\\bcan't synchroni[sz]e: no |\\bno (?:reachable|selectable) sources\\b|\\bsystem clock wrong by \\d*[1-9]|\\b(?:forward|backward) time jump detected\\b|\\bclock unsynchronized\\b"
                                + "|\\bntpd?\\b.{0,60} unreachable\\b|\\bno servers reachable\\b|\\bshrinking isr\\b|\\bisr (?:was |has )?(?:shrunk|shrank)\\b|\\bunder-?replicated ?partitions?\\W{1,3}[1-9]|\\blost (?:the )?leader\\b|\\bno leader\\b(?! (?:election|yet needed))|\\bfailed to send out heartbeat\\b|\\blink status definitely down\\b|\\bnfs: server \\S+ not responding\\b"
                                + "|\\bdependency failed for \\S|\\bstate '[\\w-]{1,30}' timed out\\b|\\bata\\d[\\d.]{0,4}: (?:failed command|exception emask)|\\btransmit queue \\d+ timed out\\b|(?<!\\b0 )\\bcurrently unreadable \\(pending\\) sectors|\\bfailed smart self-check|\\b(?:degradedarray|fail(?:spare)?) event detected\\b|\\bneighbou?r [\\d.:a-f]{3,45} down\\b"
                                + "|\\bmember \\S{1,90} (?:in group \\S{1,60} )?has failed\\b|\\bpoll timeout has expired\\b|\\bon heartbeat expiration\\b|\\bexpired session timeout\\b|\\bmarking the coordinator .{1,60} dead\\b|\\bstopping serving (?:logs|replicas) in dir\\b"
                                + "|\\bconnection with (?:replica|master|slave)(?: \\S{1,60})? lost\\b|\\berror condition on socket\\b|(?<!\\S)\\+(?:[so]down|switch-master) |\\bnode \\S{1,60} down: |\\binconsistent_database\\b|\\brunning_partitioned_network\\b|\\bstatus changed from \\[\\w+\\] to \\[red\\]|\\bmaster not discovered\\b|/[\\d.:a-f]{4,45} is now down\\b"
                                + "|\\bmessages were dropped in last\\b|\\bunreachable members: [1-9\\[]|\\bswitched from state \\w+ to fail(?:ing|ed)\\b|\\bcheckpoint \\d+ of job \\S+ expired\\b|\\blost executor \\d+\\b"
                                + "|\\bdropping packets?\\b(?=\\W*$)|\\bclocksource '?\\S+ as unstable\\b|\\bbackground sav(?:e|ing) (?:terminated(?! with success)|error)\\b|\\b(?:ora-(?!00000|01403)\\d{5}|tns-(?!00000)\\d{5})\\b",
                        "exception ignored",
                        "alarm: ",
                        "no server available",
                        "fault state",
                        "t synchroni",
                        "reachable sources",
                        "selectable sources",
                        "clock wrong",
                        "time jump",
                        "unsynchronized",
                        "unreachable",
                        "servers reachable",
                        "shrinking isr",
                        "isr shrunk",
                        "isr was shr",
                        "isr has shr",
                        "isr shrank",
                        "replicated partition",
                        "replicatedpartition",
                        "lost leader",
                        "lost the leader",
                        "no leader",
                        "send out heartbeat",
                        "definitely down",
                        "not responding",
                        "dropping packet",
                        "dependency failed",
                        "' timed out",
                        "failed command",
                        "exception emask",
                        "transmit queue",
                        "(pending) sectors",
                        "smart self-check",
                        "event detected",
                        " is down",
                        "neighbor ",
                        "neighbour ",
                        " down: ",
                        "now down",
                        " has failed",
                        "timeout has expired",
                        "heartbeat expiration",
                        "expired session",
                        "the coordinator",
                        "stopping serving",
                        " lost",
                        "error condition",
                        "+switch-master",
                        "+sdown",
                        "+odown",
                        "inconsistent_database",
                        "partitioned_network",
                        "to [red]",
                        "master not discovered",
                        "were dropped",
                        "unreachable members",
                        "to failing",
                        "to failed",
                        "checkpoint ",
                        "lost executor",
                        "as unstable",
                        "background sav",
                        "ora-0",
                        "ora-1",
                        "ora-2",
                        "ora-3",
                        "ora-6",
                        "tns-0",
                        "tns-1"));
    }
}
