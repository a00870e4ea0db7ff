package org.alphatrade.dryrun.engine.audit;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alphatrade.dryrun.engine.judge.DetectorPipeline;
import org.alphatrade.dryrun.log.file.AnewCounts;
import org.alphatrade.dryrun.log.file.LogShapes;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.jspecify.annotations.Nullable;

/**
 * Shows the records of several files, each in its own order, as one stream in the order of their times, for detectors
 * that must see everything in order. It holds one piece of each file that is open, and opens a file when its first
 * record is due; with more than {@value #OPEN} files at a time the others wait, and what comes late is counted.
 */
final class TimeMerge {
    static final int OPEN = 128;
    /** How much the pieces of all open files take together. */
    private static final int PIECES = 16 << 20;

    /** A file, and when its first record was logged. */
    private record Waiting(long time, Path log) {}

    private final AuditPlan plan;
    private final DetectorPipeline pipeline;
    private final LogShapes shapes;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final PriorityQueue<LogCursor> open = new PriorityQueue<>(Comparator.comparingLong(LogCursor::time)
            .thenComparing(cursor -> cursor.log().toString()));
    private final Map<String, Long> late = new TreeMap<>();
    private @Nullable Path latestFile;
    private long latest = Long.MIN_VALUE;
    private long latestOfOthers = Long.MIN_VALUE;
    private long records;

    /**
     * What was shown.
     *
     * @param records how many
     * @param late how many of each file came later than one of another file that is younger
     */
    record Shown(long records, Map<String, Long> late) {}

    private TimeMerge(AuditPlan plan, List<Path> logs, DetectorPipeline pipeline) {
        this.plan = plan;
        this.pipeline = pipeline;
        this.shapes = new LogShapes(logs);
    }

    /** Shows all records, and then that nothing more comes. */
    static Shown show(AuditPlan plan, List<Path> logs, DetectorPipeline pipeline) {
        TimeMerge merged = new TimeMerge(plan, logs, pipeline);
        merged.line(logs);
        merged.merge();
        pipeline.endOfFile();
        pipeline.finish();
        return new Shown(merged.records, merged.late);
    }

    private void line(List<Path> logs) {
        TreeSet<Waiting> all = new TreeSet<>(Comparator.comparingLong(Waiting::time)
                .thenComparing(file -> file.log().toString()));
        for (Path log : logs) {
            try (LogCursor cursor = cursor(log)) {
                if (cursor.more()) {
                    all.add(new Waiting(cursor.time(), log));
                }
            }
        }
        waiting.addAll(all);
    }

    private LogCursor cursor(Path log) {
        return new LogCursor(
                log,
                new LogOpener(plan, new AnewCounts(), shapes).open(log, bytes -> {}),
                plan.reading(),
                pipeline.scan(),
                Math.min(plan.chunkBytes(), PIECES / OPEN));
    }

    private void merge() {
        try {
            openDue();
            while (!open.isEmpty()) {
                LogCursor next = open.poll();
                if (step(next)) {
                    open.add(next);
                } else {
                    next.close();
                }
                openDue();
            }
        } finally {
            open.forEach(LogCursor::close);
        }
    }

    private void openDue() {
        while (!waiting.isEmpty() && open.size() < OPEN && isDue(waiting.peek().time())) {
            LogCursor cursor = cursor(waiting.poll().log());
            if (cursor.more()) {
                open.add(cursor);
            } else {
                cursor.close();
            }
        }
    }

    private boolean isDue(long time) {
        return open.isEmpty() || time <= open.peek().time();
    }

    /** Shows as many records of one file as no other file has an older one than, and tells whether there are more. */
    private boolean step(LogCursor cursor) {
        long until = Math.min(
                open.isEmpty() ? Long.MAX_VALUE : open.peek().time(),
                waiting.isEmpty() ? Long.MAX_VALUE : waiting.peek().time());
        RecordBatch batch = cursor.batch();
        int from = cursor.place();
        do {
            note(cursor);
        } while (cursor.advance() && cursor.time() < until);
        pipeline.accept(batch, from, cursor.place());
        records += cursor.place() - from;
        return cursor.more();
    }

    private void note(LogCursor cursor) {
        boolean same = cursor.log().equals(latestFile);
        if (cursor.time() < (same ? latestOfOthers : latest)) {
            late.merge(cursor.log().toString(), 1L, Long::sum);
        }
        if (cursor.time() >= latest) {
            latestOfOthers = same ? latestOfOthers : latest;
            latest = cursor.time();
            latestFile = cursor.log();
        } else if (!same) {
            latestOfOthers = Math.max(latestOfOthers, cursor.time());
        }
    }
}
