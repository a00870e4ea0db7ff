package org.alphatrade.dryrun.log.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.log.record.RecordView;
import org.alphatrade.dryrun.log.scan.MultiLiteralScanner;
import org.alphatrade.dryrun.log.scan.TracePrefilter;
import org.alphatrade.dryrun.log.trace.TraceStateMachine.Answer;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Trace;
import org.jspecify.annotations.Nullable;

/**
 * Assembles stack traces and crash reports from records, one after the other, in the order of writing. It has a state a
 * stream, holds back a few copies while it is undecided, and so needs the same amount of memory for a trace of any
 * length.
 */
public final class TraceAssembler {
    private static final int MAX_HELD = 512;
    private static final int MAX_STREAMS = 256;
    private static final long LINE_GAP = Duration.ofSeconds(1).toNanos();
    /** A crash follows the log line that announces it at once; a longer wait would delay every lone error. */
    private static final long ANNOUNCED_GAP = Duration.ofMillis(20).toNanos();

    private final Map<String, Strand> strands = new HashMap<>();
    private final Deque<Held> queue = new ArrayDeque<>();

    /** Takes the next record; it and those held before it reach the sink in their order, at once or a little later. */
    public void accept(LogRecord record, TraceSink sink) {
        boolean error = isError(record);
        if (!error && strands.isEmpty() && !mayStart(record)) {
            pass(record, sink);
            return;
        }
        expire(nanos(record.ingestedAt()), sink);
        String name = strand(record);
        Strand strand = strands.get(name);
        if (strand == null) {
            if (!error && !mayStart(record)) {
                pass(record, sink);
                return;
            }
            strand = new Strand();
            if (strands.size() < MAX_STREAMS) {
                strands.put(name, strand);
            }
        }
        examine(record, strand, error, sink);
        if (strand.machine.idle()) {
            strands.remove(name);
        }
        release(sink);
    }

    /** Adds the words by which a structured record may start a trace to a scan; see {@link RecordView#hinted}. */
    public static MultiLiteralScanner.Builder addHints(MultiLiteralScanner.Builder scan, long owner) {
        return TracePrefilter.addTo(scan, owner);
    }

    /**
     * Tells whether nothing is held and no trace is open: then a structured record below WARN without any of the words
     * need not be handed over.
     */
    public boolean calm() {
        return strands.isEmpty() && queue.isEmpty();
    }

    /** Is told the time, in nanoseconds since the epoch by the clock of {@link LogRecord#ingestedAt()}. */
    public void tick(long nowNanos, TraceSink sink) {
        expire(nowNanos, sink);
        release(sink);
    }

    /** Is told that nothing more will come: what is held is decided and handed over. */
    public void finish(TraceSink sink) {
        strands.values().forEach(strand -> strand.close(sink));
        strands.clear();
        release(sink);
    }

    private void examine(LogRecord record, Strand strand, boolean error, TraceSink sink) {
        Optional<EmbeddedTraceParser> inside = inside(record, error);
        if (inside.isPresent()) {
            strand.close(sink);
            release(sink);
            enqueue(record, true, sink);
            sink.trace(whole(record, inside.get()));
            return;
        }
        boolean wasKnown = strand.machine.known();
        Strand.Before before = strand.before();
        boolean begun = strand.machine.undecided() && !strand.machine.lone();
        LogRecord candidate = begun ? strand.head : null;
        Answer answer = strand.machine.feed(line(record), error, record.structured());
        strand.lastNanos = nanos(record.ingestedAt());
        strand.apply(answer, before, wasKnown, sink);
        switch (answer) {
            case OUT -> {
                release(sink);
                enqueue(record, false, sink);
            }
            case HOLD, HOLD_ANEW -> hold(record, strand);
            case START -> {
                strand.begin(candidate == null ? record.copy() : candidate);
                release(sink);
                enqueue(record, true, sink);
                strand.deliverIfKnown(sink);
            }
            case MEMBER -> {
                release(sink);
                enqueue(record, true, sink);
                strand.deliverIfKnown(sink);
            }
        }
    }

    private void hold(LogRecord record, Strand strand) {
        Held held = new Held(record.copy());
        strand.undecided.add(held);
        strand.announce(held);
        queue.add(held);
        if (queue.size() > MAX_HELD) {
            queue.forEach(each -> each.decided = true);
        }
    }

    private void enqueue(LogRecord record, boolean member, TraceSink sink) {
        if (queue.isEmpty()) {
            sink.record(member ? new TraceMember(record) : record);
            return;
        }
        Held held = new Held(record.copy());
        held.decided = true;
        held.member = member;
        queue.add(held);
    }

    private void pass(LogRecord record, TraceSink sink) {
        release(sink);
        enqueue(record, false, sink);
        if (queue.size() > MAX_HELD) {
            queue.forEach(each -> each.decided = true);
            release(sink);
        }
    }

    private void release(TraceSink sink) {
        while (!queue.isEmpty() && (queue.peek().decided || queue.size() > MAX_HELD)) {
            Held held = queue.remove();
            sink.record(held.member ? new TraceMember(held.record) : held.record);
        }
    }

    private void expire(long nowNanos, TraceSink sink) {
        strands.values().removeIf(strand -> {
            long limit = strand.machine.lone() ? ANNOUNCED_GAP : LINE_GAP;
            boolean over = nowNanos - strand.lastNanos > limit;
            if (over) {
                strand.close(sink);
            }
            return over;
        });
    }

    /**
     * Tells whether a record of text in which a scan found none of the words may start a trace all the same; may say yes
     * too often.
     */
    public static boolean mayStartUnhinted(RecordView record) {
        byte[] line = record.lineBytes();
        int from = record.bodyStart();
        int to = record.bodyEnd();
        return TypedBeginning.mayBeAt(line, from, to) || record.isEscaped();
    }

    private static boolean mayStart(LogRecord record) {
        if (record instanceof RecordView view) {
            boolean hinted = view.mayStartTrace();
            if (hinted || view.structured() || !mayStartUnhinted(view)) {
                return hinted;
            }
        }
        String text = record.text();
        return TracePrefilter.mayStart(text)
                || !record.structured() && !text.isEmpty() && TraceHeads.typed(TraceLine.clean(text)) != null;
    }

    private static Optional<EmbeddedTraceParser> inside(LogRecord record, boolean error) {
        String text = record.text();
        if (record.structured()) {
            Optional<EmbeddedTraceParser> found =
                    TracePrefilter.mayStart(text) ? EmbeddedTraceParser.inJson(text, error) : Optional.empty();
            return found.isPresent() ? found : inMessage(record.message(), error);
        }
        if (text.indexOf('\n') >= 0) {
            return error || TracePrefilter.mayStart(text) ? EmbeddedTraceParser.inLines(text, error) : Optional.empty();
        }
        boolean escaped = text.contains("\\n") && TracePrefilter.mayStart(text);
        return escaped ? EmbeddedTraceParser.inEscapedLine(text) : Optional.empty();
    }

    /** A message that is written as a list of bytes does not stand in the text. */
    private static Optional<EmbeddedTraceParser> inMessage(String message, boolean error) {
        boolean lines = message.indexOf('\n') >= 0 && TracePrefilter.mayStart(message);
        return lines ? EmbeddedTraceParser.inLines(message, error) : Optional.empty();
    }

    private static Trace whole(LogRecord record, EmbeddedTraceParser found) {
        String type = found.type().isEmpty()
                ? first(record, "exc_type", "error.type", "exception.type", "err.type", "error.name", "err.name")
                : found.type();
        String message = found.message().isEmpty() && found.type().isEmpty()
                ? first(record, "exc_value", "error.message", "exception.message", "err.message")
                : found.message();
        return Trace.of(new TraceMember(record.copy()), found.language(), type, message, record.time());
    }

    private static String first(LogRecord record, String... fields) {
        for (String field : fields) {
            String value = record.field(field);
            if (value != null && !value.isEmpty() && value.length() < 500) {
                return value;
            }
        }
        return "";
    }

    private static String line(LogRecord record) {
        return record.structured() ? record.message() : record.text();
    }

    private static boolean isError(LogRecord record) {
        Level level = record.level();
        return level == Level.ERROR || level == Level.FATAL || level == Level.WARN;
    }

    private static String strand(LogRecord record) {
        if (record instanceof RecordView view) {
            return view.strand();
        }
        String stream = record.stream();
        return stream.isEmpty() ? "file " + record.ref().file() : stream;
    }

    private static long nanos(Instant at) {
        long seconds = Math.max(-9_000_000_000L, Math.min(9_000_000_000L, at.getEpochSecond()));
        return seconds * 1_000_000_000L + at.getNano();
    }

    private static final class Held {
        private final LogRecord record;
        private boolean decided;
        private boolean member;

        Held(LogRecord record) {
            this.record = record;
        }
    }

    /** One stream's lines, and the report that may be among them. */
    private static final class Strand {
        private record Before(boolean undelivered, String language, String type, String message) {}

        private final TraceStateMachine machine = new TraceStateMachine();
        private final List<Held> undecided = new ArrayList<>();
        private @Nullable LogRecord head;
        private boolean delivered;
        private boolean named;
        private long lastNanos;

        Before before() {
            return new Before(machine.open() && !delivered, machine.language(), machine.type(), machine.message());
        }

        /** Settles what was held before this line, and the report that this line is no part of. */
        void apply(Answer answer, Before before, boolean wasKnown, TraceSink sink) {
            boolean over = answer == Answer.OUT || answer == Answer.HOLD_ANEW || answer == Answer.START;
            if (over && before.undelivered() && !wasKnown) {
                sink.trace(trace(before.language(), before.type(), before.message()));
            }
            if (answer != Answer.HOLD) {
                decide(answer == Answer.START || answer == Answer.MEMBER);
            }
        }

        void announce(Held held) {
            boolean firstNamed = head == null || undecided.size() == 1 || !named && !machine.lone();
            named = !machine.lone() && !machine.type().isEmpty();
            if (firstNamed && !machine.open()) {
                head = held.record;
            }
        }

        void begin(LogRecord record) {
            head = new TraceMember(record);
            delivered = false;
        }

        void deliverIfKnown(TraceSink sink) {
            if (machine.known() && !delivered) {
                deliver(sink);
            }
        }

        void close(TraceSink sink) {
            if (machine.open() && !delivered) {
                deliver(sink);
            }
            decide(false);
            machine.reset();
        }

        private void deliver(TraceSink sink) {
            delivered = true;
            sink.trace(trace(machine.language(), machine.type(), machine.message()));
        }

        private Trace trace(String language, String type, String message) {
            LogRecord first = Objects.requireNonNull(head, "head");
            return Trace.of(first, language, type, message, first.time());
        }

        private void decide(boolean member) {
            for (Held held : undecided) {
                held.decided = true;
                held.member = member;
            }
            undecided.clear();
        }
    }
}
