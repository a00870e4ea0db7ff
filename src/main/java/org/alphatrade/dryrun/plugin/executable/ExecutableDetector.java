package org.alphatrade.dryrun.plugin.executable;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.plugin.model.Dismissible;
import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.Excerpt;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Scope;
import org.alphatrade.dryrun.spi.Trace;
import org.alphatrade.dryrun.spi.WatchedNames;

/**
 * A detector that is a program. Records are collected and handed over some hundred at a time, at the latest with the
 * next observation; what it raises is about the records of that turn.
 */
final class ExecutableDetector implements Detector, Dismissible {
    private static final int MOST_RECORDS = 256;
    private static final int MOST_CHARS = 256 << 10;
    private static final List<String> KEYS =
            List.of("type", "severity", "summary", "record", "occurred_at", "category", "metadata");

    private final PluginManifest manifest;
    private final Conversation dialogue;
    private final StringBuilder text = new StringBuilder();
    private final Map<Long, Excerpt> shown = new HashMap<>();
    private Instant last = Instant.EPOCH;
    private long n;

    ExecutableDetector(PluginManifest manifest, Map<String, String> options) {
        this.manifest = manifest;
        this.dialogue = new Conversation(manifest);
        text.append(ProtocolWriter.start(manifest.id(), options));
    }

    @Override
    public Interest interest() {
        return manifest.interest();
    }

    @Override
    public WatchedNames watches() {
        return manifest.watches();
    }

    @Override
    public Scope scope() {
        return manifest.scope();
    }

    @Override
    public void dismiss() {
        dialogue.dismiss();
    }

    @Override
    public void inspect(LogRecord record, IncidentSink out) {
        n++;
        last = record.time();
        shown.put(n, record.excerpt());
        text.append(ProtocolWriter.record(n, record));
        flushWhenFull(out);
    }

    private void flushWhenFull(IncidentSink out) {
        if (shown.size() >= MOST_RECORDS || text.length() >= MOST_CHARS) {
            flush(out);
        }
    }

    @Override
    public void inspectTrace(Trace trace, IncidentSink out) {
        last = trace.at();
        text.append(ProtocolWriter.trace(trace));
        flushWhenFull(out);
    }

    @Override
    public void observe(Observation observation, IncidentSink out) {
        last = observation.at();
        text.append(ProtocolWriter.observation(observation));
        flush(out);
    }

    @Override
    public void finish(IncidentSink out) {
        flush(out);
        raise(dialogue.end(), out);
    }

    private void flush(IncidentSink out) {
        List<Map<String, Object>> answers = dialogue.say(text.toString());
        text.setLength(0);
        raise(answers, out);
        shown.clear();
    }

    private void raise(List<Map<String, Object>> answers, IncidentSink out) {
        for (Map<String, Object> answer : answers) {
            try {
                out.raise(incident(answer));
            } catch (IllegalArgumentException e) {
                throw dialogue.lost(String.valueOf(e.getMessage()));
            }
        }
    }

    private Incident incident(Map<String, Object> answer) {
        ProtocolReader.known(answer, KEYS);
        Object type = answer.getOrDefault("type", "incident");
        if (!type.equals("incident")) {
            throw new IllegalArgumentException("it wrote a line of the unknown type '" + type + "'");
        }
        Optional<Excerpt> excerpt = excerpt(answer);
        Instant at = ProtocolReader.time(answer, "occurred_at")
                .or(() -> excerpt.map(Excerpt::at))
                .orElse(last);
        return Incident.builder(
                        ProtocolReader.severity(answer),
                        at,
                        ProtocolReader.text(answer, "summary").orElse(""))
                .category(ProtocolReader.text(answer, "category").orElse(""))
                .metadata(ProtocolReader.metadata(answer))
                .excerpt(excerpt)
                .build();
    }

    private Optional<Excerpt> excerpt(Map<String, Object> answer) {
        if (answer.get("record") == null) {
            return Optional.empty();
        }
        long number = ProtocolReader.whole(answer, "record").orElseThrow();
        Excerpt excerpt = shown.get(number);
        if (excerpt == null) {
            throw new IllegalArgumentException(
                    "its incident is about record " + number + ", which is none of those since the last flush");
        }
        return Optional.of(excerpt);
    }
}
