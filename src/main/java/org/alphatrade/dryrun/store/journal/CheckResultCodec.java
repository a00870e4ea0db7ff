package org.alphatrade.dryrun.store.journal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.spi.Observation.CheckResult;
import org.alphatrade.dryrun.spi.Observation.CheckResult.Measure;
import org.alphatrade.dryrun.spi.Status;

/** What a live check said, as a line of the journal, and back; what is empty is left out. */
final class CheckResultCodec {
    private CheckResultCodec() {}

    static void encode(Map<String, Object> line, CheckResult result) {
        line.put("check", result.check());
        line.put("status", result.status().word());
        line.put("took", ObservationCodec.seconds(result.took()));
        told(line, "summary", result.summary());
        told(line, "details", result.details());
        told(line, "problem", result.problem());
        if (!result.measures().isEmpty()) {
            line.put(
                    "measures",
                    result.measures().stream().map(CheckResultCodec::encode).toList());
        }
        told(line, "unread", result.unread());
    }

    private static Map<String, Object> encode(Measure measure) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("label", measure.label());
        measure.value().ifPresent(value -> tree.put("value", value));
        told(tree, "unit", measure.unit());
        told(tree, "warning", measure.warning());
        told(tree, "critical", measure.critical());
        measure.minimum().ifPresent(value -> tree.put("minimum", value));
        measure.maximum().ifPresent(value -> tree.put("maximum", value));
        return tree;
    }

    private static void told(Map<String, Object> line, String key, String text) {
        if (!text.isEmpty()) {
            line.put(key, text);
        }
    }

    static CheckResult.Builder decode(LineFields fields) {
        List<Measure> measures = fields.has("measures")
                ? fields.objects("measures").stream()
                        .map(CheckResultCodec::measure)
                        .toList()
                : List.of();
        Status status = Status.valueOf(fields.text("status").toUpperCase(Locale.ROOT));
        return CheckResult.builder(fields.text("check"), status)
                .took(fields.duration("took"))
                .summary(text(fields, "summary"))
                .details(text(fields, "details"))
                .problem(text(fields, "problem"))
                .measures(measures)
                .unread(text(fields, "unread"));
    }

    private static Measure measure(LineFields fields) {
        return Measure.of(
                fields.text("label"),
                number(fields, "value"),
                text(fields, "unit"),
                text(fields, "warning"),
                text(fields, "critical"),
                number(fields, "minimum"),
                number(fields, "maximum"));
    }

    private static String text(LineFields fields, String key) {
        return fields.has(key) ? fields.text(key) : "";
    }

    private static Optional<BigDecimal> number(LineFields fields, String key) {
        return fields.has(key)
                ? Optional.of(new BigDecimal(String.valueOf(fields.line().get(key))))
                : Optional.empty();
    }
}
