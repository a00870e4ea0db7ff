package org.alphatrade.dryrun.soak;

import java.util.ArrayList;
import java.util.List;

/** The parts that are runs left alone: written, ended, counted. */
final class Floods {
    /** What one run may write, so that its evidence stays below some 10 GB. */
    static final long PLAIN_RUN = 12_000_000;

    static final long COMPRESSED_RUN = 100_000_000;
    static final List<String> COMMON = List.of(
            "--required-duration", "0.01s", "--no-diary-required", "--no-performance-required", "--plain-output");
    private static final String PASS = "pass";

    private Floods() {}

    static void plain(Ground ground) throws Exception {
        runs(ground, Kind.TICKS, PLAIN_RUN, 0, PASS);
    }

    static void compressed(Ground ground) throws Exception {
        String rotation = Math.max(1, Math.min(COMPRESSED_RUN, ground.lines()) / 2_000_000) + "s";
        runs(ground, Kind.TICKS, COMPRESSED_RUN, 0, PASS, "--compress-logs", "--log-rotate", rotation);
    }

    static void both(Ground ground) throws Exception {
        runs(ground, Kind.BOTH, PLAIN_RUN, 0, PASS, "--log-rotate", "3s");
    }

    static void sameErrors(Ground ground) throws Exception {
        runs(ground, Kind.SAME_ERRORS, PLAIN_RUN, 2, "fail");
    }

    static void newErrors(Ground ground) throws Exception {
        runs(ground, Kind.NEW_ERRORS, PLAIN_RUN, 2, "fail", "--compress-logs");
    }

    static void traces(Ground ground) throws Exception {
        runs(ground, Kind.TRACES, PLAIN_RUN, 2, "fail");
    }

    /** Long lines count by their bytes: some 1,500 of them on average for a thousand short ones. */
    static void longLines(Ground ground) throws Exception {
        one(
                ground,
                new Load(Kind.LONG, Math.max(2_000, Math.min(1_000_000, ground.lines())), 0, seed(ground)),
                0,
                PASS);
    }

    static void trickle(Ground ground) throws Exception {
        long rate = 50;
        long seconds = Math.max(8, Math.min(600, ground.lines() / rate));
        one(ground, new Load(Kind.TICKS, seconds * rate, rate, seed(ground)), 0, PASS, "--live-gap-alert", "5s");
    }

    static void restarts(Ground ground) throws Exception {
        long times = Math.max(4, Math.min(200, ground.lines() / 20_000));
        for (int i = 0; i < times; i++) {
            Kind kind = Kind.values()[ground.random().nextInt(2)];
            one(ground, new Load(kind, ground.random().nextInt(1, 20_000), 0, seed(ground)), 0, PASS);
        }
    }

    private static void runs(Ground ground, Kind kind, long most, int exit, String status, String... options)
            throws Exception {
        for (long left = ground.lines(); left > 0; left -= Math.min(left, most)) {
            one(ground, new Load(kind, Math.min(left, most), 0, seed(ground)), exit, status, options);
        }
    }

    static void one(Ground ground, Load load, int exit, String status, String... options) throws Exception {
        Proofs proofs = new Proofs();
        List<String> words = new ArrayList<>(COMMON);
        words.addAll(List.of(options));
        Rehearsed run = ground.start(ground.next(), load, words).watch(proofs);
        finish(ground, run, proofs, exit, status, load);
    }

    static void finish(Ground ground, Rehearsed run, Proofs proofs, int exit, String status, Load load)
            throws Exception {
        run.proveEnd(proofs, exit, status);
        run.proveNothingLeft(proofs);
        proofs.equal("lines of the writer", load.lines(), run.tally().all(Tally.Count.LINES));
        proofs.add("counting", Counting.prove(run.logs(), run.bundle(), run.tally()));
        ground.over(run, proofs, run.bundle().records());
    }

    static long seed(Ground ground) {
        return ground.random().nextLong(Integer.MAX_VALUE);
    }
}
