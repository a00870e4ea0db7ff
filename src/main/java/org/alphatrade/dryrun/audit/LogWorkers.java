package org.alphatrade.dryrun.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alphatrade.dryrun.source.ChunkJoiner;
import org.alphatrade.dryrun.source.ChunkParser;
import org.alphatrade.dryrun.source.LineChunk;
import org.alphatrade.dryrun.source.ParsedChunk;
import org.alphatrade.dryrun.source.ReadOutcome;
import org.alphatrade.dryrun.source.RecordBatch;
import org.alphatrade.dryrun.source.WordScan;

/**
 * Reads all logs with several threads. What no record's neighbours can change is done in any order: unpacking apart from
 * parsing, recognising records, looking for words, counting. Everything else sees the records in their order, in the
 * thread of the caller, and so finds the same however many threads there are.
 */
final class LogWorkers {
    /** Takes what was read, in the order of the logs. */
    interface Sink {
        void records(RecordBatch batch);

        void end(Path log, ReadOutcome outcome);
    }

    private static final int CHUNKS_EACH = 3;

    private final AuditPlan plan;
    private final WordScan scan;
    private final LogQueue queue;
    private final OrderedPieces ordered;
    private final List<LogTally> tallies = new ArrayList<>();
    private final ChunkJoiner joiner;
    private final LogTally own;
    private int running;

    private LogWorkers(AuditPlan plan, List<Path> logs, WordScan scan) {
        this.plan = plan;
        this.scan = scan;
        this.queue = new LogQueue(logs, plan.reading().textLogs(), plan.progress());
        this.ordered = new OrderedPieces(CHUNKS_EACH * plan.workers(), plan.chunkBytes());
        this.joiner = new ChunkJoiner(plan.reading(), plan.journal().isEmpty());
        this.own = tally();
    }

    /** Reads everything and returns what it adds up to. */
    static LogTally read(AuditPlan plan, List<Path> logs, WordScan scan, Sink sink) {
        return new LogWorkers(plan, logs, scan).read(sink);
    }

    private LogTally tally() {
        LogTally tally = new LogTally(plan.gaps(), plan.journal().isPresent());
        tallies.add(tally);
        return tally;
    }

    private LogTally read(Sink sink) {
        running = plan.workers();
        List<Thread> threads = new ArrayList<>();
        for (int i = 1; i <= plan.workers(); i++) {
            LogTally tally = tally();
            Thread thread = new Thread(() -> work(tally), "audit-" + i);
            thread.setDaemon(true);
            threads.add(thread);
        }
        try (queue) {
            judgeAll(threads, sink);
        }
        return tallies.stream().reduce(LogTally::merge).orElseThrow();
    }

    /** Makes the workers stop before the queue is closed, which one of them may hold while it waits. */
    private void judgeAll(List<Thread> threads, Sink sink) {
        try {
            threads.forEach(Thread::start);
            for (LogPiece piece = ordered.take(); piece != null; piece = ordered.take()) {
                judge(piece, sink);
            }
        } catch (RuntimeException | Error e) {
            ordered.fail(e);
            throw e;
        }
    }

    private void work(LogTally tally) {
        try {
            ChunkParser parser = new ChunkParser(plan.reading(), scan);
            while (step(parser, tally)) {
                // Until there is nothing left.
            }
            over();
        } catch (InterruptedException | RuntimeException | Error e) {
            ordered.fail(e);
        }
    }

    private boolean step(ChunkParser parser, LogTally tally) throws InterruptedException {
        LineChunk chunk = ordered.chunk();
        LogPiece piece = chunk == null ? null : queue.next(chunk, ordered);
        if (piece instanceof LogPiece.Lines lines) {
            ParsedChunk parsed = parser.parse(chunk);
            tally.add(parsed.batch());
            ordered.put(new LogPiece.Records(lines.number(), parsed));
            return true;
        }
        if (chunk != null) {
            ordered.giveBack(chunk, 0);
        }
        if (piece != null) {
            ordered.put(piece);
        }
        return piece != null;
    }

    private synchronized void over() {
        running--;
        if (running == 0) {
            ordered.endAfter(queue.dealt());
        }
    }

    private void judge(LogPiece piece, Sink sink) {
        if (piece instanceof LogPiece.Records records) {
            ParsedChunk parsed = records.parsed();
            RecordBatch first = joiner.first(parsed);
            own.add(first);
            sink.records(first);
            sink.records(joiner.rest(parsed));
            ordered.giveBack(parsed.chunk(), parsed.chunk().capacity());
        } else if (piece instanceof LogPiece.End end) {
            sink.end(end.log(), joiner.outcome(end.reader()));
            joiner.startFile();
        }
    }
}
