package org.alphatrade.dryrun.engine.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alphatrade.dryrun.log.file.ChunkParser;
import org.alphatrade.dryrun.log.file.ChunkSequencer;
import org.alphatrade.dryrun.log.file.ParsedChunk;
import org.alphatrade.dryrun.log.file.ReadResult;
import org.alphatrade.dryrun.log.record.LineChunk;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.alphatrade.dryrun.log.scan.MultiLiteralScanner;

/**
 * Reads all logs with several threads. What no record's neighbours can change is done in any order: unpacking apart from
 * parsing, recognising records, looking for words, counting. Everything else sees the records in their order, in the
 * thread of the caller, and so finds the same however many threads there are.
 */
final class LogWorkers {
    /** Takes what was read, in the order of the logs. */
    interface Sink {
        void records(RecordBatch batch);

        void end(Path log, ReadResult outcome);
    }

    private static final int CHUNKS_EACH = 3;

    private final AuditPlan plan;
    private final WatchedWords watched;
    private final MultiLiteralScanner scan;
    private final LogQueue queue;
    private final Resequencer ordered;
    private final List<PartialFold> tallies = new ArrayList<>();
    private final ChunkSequencer joiner;
    private final PartialFold own;
    private int running;

    private LogWorkers(
            AuditPlan plan, List<Path> logs, LogOpener opener, MultiLiteralScanner scan, WatchedWords watched) {
        this.plan = plan;
        this.watched = watched;
        this.scan = scan;
        this.queue = new LogQueue(logs, opener, plan.progress());
        this.ordered = new Resequencer(CHUNKS_EACH * plan.workers(), plan.chunkBytes());
        this.joiner = new ChunkSequencer(plan.reading(), plan.journal().isEmpty());
        this.own = tally();
    }

    /** Reads everything and returns what it adds up to. */
    static PartialFold read(
            AuditPlan plan,
            List<Path> logs,
            LogOpener opener,
            MultiLiteralScanner scan,
            WatchedWords watched,
            Sink sink) {
        return new LogWorkers(plan, logs, opener, scan, watched).read(sink);
    }

    private PartialFold tally() {
        PartialFold tally = new PartialFold(plan.gaps(), plan.byArrival(), watched.tally(scan));
        tallies.add(tally);
        return tally;
    }

    private PartialFold read(Sink sink) {
        running = plan.workers();
        List<Thread> threads = new ArrayList<>();
        for (int i = 1; i <= plan.workers(); i++) {
            PartialFold tally = tally();
            Thread thread = new Thread(() -> work(tally), "audit-" + i);
            thread.setDaemon(true);
            threads.add(thread);
        }
        try (queue) {
            judgeAll(threads, sink);
        }
        return tallies.stream().reduce(PartialFold::merge).orElseThrow();
    }

    /** Makes the workers stop before the queue is closed, which one of them may hold while it waits. */
    private void judgeAll(List<Thread> threads, Sink sink) {
        try {
            threads.forEach(Thread::start);
            for (WorkItem piece = ordered.take(); piece != null; piece = ordered.take()) {
                judge(piece, sink);
            }
        } catch (RuntimeException | Error e) {
            ordered.fail(e);
            throw e;
        }
    }

    private void work(PartialFold tally) {
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

    private boolean step(ChunkParser parser, PartialFold tally) throws InterruptedException {
        LineChunk chunk = ordered.chunk();
        WorkItem piece = chunk == null ? null : queue.next(chunk, ordered);
        if (piece instanceof WorkItem.Lines lines) {
            ParsedChunk parsed = parser.parse(lines.chunk());
            tally.add(parsed.batch());
            ordered.put(new WorkItem.Records(lines.number(), parsed));
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

    private void judge(WorkItem piece, Sink sink) {
        if (piece instanceof WorkItem.Records records) {
            ParsedChunk parsed = records.parsed();
            RecordBatch first = joiner.first(parsed);
            own.add(first);
            sink.records(first);
            sink.records(joiner.rest(parsed));
            ordered.giveBack(parsed.chunk(), parsed.chunk().capacity());
        } else if (piece instanceof WorkItem.End end) {
            sink.end(end.log(), joiner.outcome(end.reader()));
            joiner.startFile();
        }
    }
}
