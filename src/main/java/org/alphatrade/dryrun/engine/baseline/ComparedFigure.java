package org.alphatrade.dryrun.engine.baseline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.spi.Status;

/**
 * One figure beside that of the baseline.
 *
 * @param name what it is
 * @param observed the figure of this run
 * @param baseline what the baseline has
 * @param tolerance by how much they may differ
 * @param samples from how many each comes
 * @param reason why it has its status, half a sentence
 * @param values the same as numbers
 */
public record ComparedFigure(
        String name,
        Status status,
        String observed,
        String baseline,
        String tolerance,
        String samples,
        String reason,
        Map<String, Double> values) {
    private static final Pattern OUTCOME = Pattern.compile("^(alike|differs|too few to tell),.*");

    public ComparedFigure {
        Objects.requireNonNull(status, "status");
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Returns what could not be compared. */
    static ComparedFigure unknown(String name, String reason) {
        return new ComparedFigure(name, Status.UNKNOWN, "", "", "", "", reason, Map.of());
    }

    /** Returns all of it in one short line: of how sure it is, only the outcome. */
    String brief() {
        return observed.isEmpty()
                ? name + ": " + reason
                : name + " " + observed + " against " + allowed() + (samples.isEmpty() ? "" : " (" + samples + ")")
                        + ": " + OUTCOME.matcher(reason).replaceFirst("$1");
    }

    /** Returns what it was held against. */
    String allowed() {
        return tolerance.isEmpty() ? baseline : baseline + " " + tolerance;
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", name);
        tree.put("status", status.word());
        tree.put("observed", observed);
        tree.put("baseline", baseline);
        tree.put("tolerance", tolerance);
        tree.put("samples", samples);
        tree.put("reason", reason);
        Map<String, Object> numbers = new LinkedHashMap<>();
        values.forEach((key, value) -> numbers.put(key, Double.isFinite(value) ? value : null));
        tree.put("values", numbers);
        return tree;
    }
}
