package org.alphatrade.dryrun.store.journal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Phase;

/** Observations as lines of the journal, and back. */
final class ObservationCodec {
    private ObservationCodec() {}

    static Map<String, Object> encode(Observation observation) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", observation.kind());
        line.put("at", observation.at());
        line.put("elapsed", seconds(observation.elapsed()));
        if (observation instanceof Observation.Started o) {
            line.put("settings", new TreeMap<>(o.settings()));
        } else if (observation instanceof Observation.FileState o) {
            fileState(line, o);
        } else if (observation instanceof Observation.ResourceSample o) {
            resources(line, o);
        } else if (observation instanceof Observation.DiskSample o) {
            line.put("path", o.path());
            line.put("free", o.free());
            line.put("total", o.total());
        } else if (observation instanceof Observation.CheckResult o) {
            CheckResultCodec.encode(line, o);
        } else if (observation instanceof Observation.PhaseChange o) {
            line.put("phase", o.phase().word());
        } else if (observation instanceof Observation.SignalSeen o) {
            line.put("signal", o.signal());
            line.put("direction", o.direction());
        } else if (observation instanceof Observation.Exited o) {
            line.put("exit_code", o.exitCode());
            line.put("requested", o.requested());
        } else if (observation instanceof Observation.Rotated o) {
            line.put("structured", o.structured());
            line.put("raw", o.raw());
        } else if (observation instanceof Observation.Lost o) {
            line.put("what", o.what());
            line.put("bytes", o.bytes());
            line.put("reason", o.reason());
        } else if (observation instanceof Observation.Reported o) {
            line.put("incident", IncidentCodec.encode(o.incident()));
        }
        return line;
    }

    private static void fileState(Map<String, Object> line, Observation.FileState o) {
        line.put("role", o.role());
        line.put("path", o.path());
        line.put("exists", o.exists());
        line.put("size", o.size());
        o.modifiedAt().ifPresent(at -> line.put("modified_at", at));
        if (!o.problem().isEmpty()) {
            line.put("problem", o.problem());
        }
    }

    private static void resources(Map<String, Object> line, Observation.ResourceSample o) {
        o.cpuPercent().ifPresent(value -> line.put("cpu_percent", value));
        o.memoryBytes().ifPresent(value -> line.put("memory_bytes", value));
        o.memoryPercent().ifPresent(value -> line.put("memory_percent", value));
        line.put("processes", o.processes());
    }

    static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos(), 9).stripTrailingZeros();
    }

    /** Returns the observation a line holds; throws IllegalArgumentException with the reason when it holds none. */
    static Observation decode(Map<String, Object> line) {
        LineFields fields = new LineFields(line);
        Instant at = fields.instant("at");
        Duration elapsed = fields.duration("elapsed");
        String type = fields.text("type");
        return switch (type) {
            case "started" -> Observation.Started.of(at, elapsed, fields.texts("settings"));
            case "tick" -> Observation.Tick.of(at, elapsed);
            case "file_state" ->
                Observation.FileState.builder(at, elapsed, fields.text("role"), fields.text("path"))
                        .exists(fields.flag("exists"))
                        .size(fields.whole("size"))
                        .modifiedAt(
                                fields.has("modified_at")
                                        ? Optional.of(fields.instant("modified_at"))
                                        : Optional.empty())
                        .problem(fields.has("problem") ? fields.text("problem") : "")
                        .build();
            case "resource_sample" ->
                Observation.ResourceSample.builder(at, elapsed)
                        .cpuPercent(
                                fields.has("cpu_percent")
                                        ? OptionalDouble.of(fields.decimal("cpu_percent"))
                                        : OptionalDouble.empty())
                        .memoryBytes(
                                fields.has("memory_bytes")
                                        ? OptionalLong.of(fields.whole("memory_bytes"))
                                        : OptionalLong.empty())
                        .memoryPercent(
                                fields.has("memory_percent")
                                        ? OptionalDouble.of(fields.decimal("memory_percent"))
                                        : OptionalDouble.empty())
                        .processes((int) fields.whole("processes"))
                        .build();
            case "disk_sample" ->
                Observation.DiskSample.of(
                        at, elapsed, fields.text("path"), fields.whole("free"), fields.whole("total"));
            case "check_result" -> CheckResultCodec.decode(fields).build(at, elapsed);
            case "phase_change" ->
                Observation.PhaseChange.of(
                        at, elapsed, Phase.valueOf(fields.text("phase").toUpperCase(Locale.ROOT)));
            case "signal_seen" ->
                Observation.SignalSeen.of(at, elapsed, fields.text("signal"), fields.text("direction"));
            case "exited" ->
                Observation.Exited.of(at, elapsed, (int) fields.whole("exit_code"), fields.flag("requested"));
            case "rotated" -> Observation.Rotated.of(at, elapsed, fields.text("structured"), fields.text("raw"));
            case "lost" ->
                Observation.Lost.of(at, elapsed, fields.text("what"), fields.whole("bytes"), fields.text("reason"));
            case "reported" -> Observation.Reported.of(at, elapsed, IncidentCodec.decode(fields.object("incident")));
            default -> throw new IllegalArgumentException("unknown journal entry '" + type + "'");
        };
    }
}
