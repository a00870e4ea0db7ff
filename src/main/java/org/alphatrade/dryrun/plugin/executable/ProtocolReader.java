package org.alphatrade.dryrun.plugin.executable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.alphatrade.dryrun.base.text.DidYouMean;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.spi.Assessment;
import org.alphatrade.dryrun.spi.Classification;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;

/** What programs answer, read strictly: an unknown key is an error, since a mistyped one would be lost in silence. */
final class ProtocolReader {
    private static final List<String> ASSESSMENT =
            List.of("status", "reason", "observed", "threshold", "unit", "sample_size", "sources");
    private static final List<String> CLASSIFICATION =
            List.of("severity", "category", "owner", "reason", "expires_at", "maximum_count");

    private ProtocolReader() {}

    static void known(Map<String, Object> answer, List<String> keys) {
        for (String key : answer.keySet()) {
            if (!keys.contains(key)) {
                throw new IllegalArgumentException(
                        "its answer has the unknown key '" + key + "'; " + DidYouMean.hint(key, keys));
            }
        }
    }

    static Assessment assessment(Map<String, Object> answer) {
        known(answer, ASSESSMENT);
        return Assessment.builder(
                        Status.valueOf(oneOf(answer, "status", List.of("pass", "warn", "fail", "unknown"))),
                        text(answer, "reason").orElse(""))
                .observed(text(answer, "observed").orElse(""))
                .threshold(text(answer, "threshold").orElse(""))
                .unit(text(answer, "unit").orElse(""))
                .sampleSize(whole(answer, "sample_size"))
                .sources(sources(answer))
                .build();
    }

    private static List<String> sources(Map<String, Object> answer) {
        Object value = answer.get("sources");
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw new IllegalArgumentException("its 'sources' is no list of texts");
    }

    static Classification classification(Map<String, Object> answer) {
        known(answer, CLASSIFICATION);
        return Classification.builder(severity(answer), text(answer, "reason").orElse(""))
                .category(text(answer, "category").orElse(""))
                .owner(text(answer, "owner").orElse(""))
                .expiresAt(time(answer, "expires_at"))
                .maximumCount(whole(answer, "maximum_count"))
                .build();
    }

    static Severity severity(Map<String, Object> answer) {
        return Severity.valueOf(oneOf(answer, "severity", List.of("pass", "warn", "fail")));
    }

    private static String oneOf(Map<String, Object> answer, String key, List<String> words) {
        String word = text(answer, key).orElse("").toLowerCase(Locale.ROOT);
        if (words.contains(word)) {
            return word.toUpperCase(Locale.ROOT);
        }
        throw new IllegalArgumentException(
                "its '" + key + "' is '" + Conversation.shortened(word) + "', not one of " + String.join(", ", words));
    }

    static Optional<Instant> time(Map<String, Object> answer, String key) {
        Object value = answer.get(key);
        if (value == null) {
            return Optional.empty();
        }
        long nanos = Timestamps.of(value);
        if (nanos == Timestamps.NONE) {
            throw new IllegalArgumentException("its '" + key + "' is no time: '" + value + "'");
        }
        return Optional.of(Timestamps.instant(nanos));
    }

    static Optional<String> text(Map<String, Object> answer, String key) {
        Object value = answer.get(key);
        if (value instanceof BigDecimal number) {
            return Optional.of(number.toPlainString());
        }
        if (value instanceof Map || value instanceof List) {
            throw new IllegalArgumentException("its '" + key + "' is no text");
        }
        return Optional.ofNullable(value).map(Object::toString);
    }

    static OptionalLong whole(Map<String, Object> answer, String key) {
        Object value = answer.get(key);
        if (value == null) {
            return OptionalLong.empty();
        }
        if (value instanceof Long number) {
            return OptionalLong.of(number);
        }
        throw new IllegalArgumentException("its '" + key + "' is no whole number");
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> metadata(Map<String, Object> answer) {
        Object value = answer.get("metadata");
        if (value == null) {
            return Map.of();
        }
        if (value instanceof Map<?, ?>) {
            return new LinkedHashMap<>((Map<String, Object>) value);
        }
        throw new IllegalArgumentException("its 'metadata' is no object");
    }
}
