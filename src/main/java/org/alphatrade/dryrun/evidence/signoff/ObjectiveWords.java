package org.alphatrade.dryrun.evidence.signoff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.spi.ObjectiveResult;
import org.alphatrade.dryrun.spi.Status;

/** The words in which people say how an objective came out. */
public final class ObjectiveWords {
    private static final Map<String, Status> WORDS = words();

    private ObjectiveWords() {}

    private static Map<String, Status> words() {
        Map<String, Status> words = new LinkedHashMap<>();
        List.of("pass", "passed", "ok", "ready", "go", "success", "green", "yes")
                .forEach(word -> words.put(word, Status.PASS));
        List.of("warn", "warning", "at-risk", "yellow", "amber").forEach(word -> words.put(word, Status.WARN));
        List.of("fail", "failed", "block", "blocked", "no", "no-go", "stop", "red")
                .forEach(word -> words.put(word, Status.FAIL));
        return words;
    }

    /**
     * Reads {@code NAME=STATUS[:NOTE]}.
     *
     * @throws Failure when it is not that, or the status is no word that is known
     */
    public static ObjectiveResult parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 0 || text.substring(0, equals).isBlank()) {
            throw Failure.usage("--objective '" + text + "' is not NAME=STATUS[:NOTE]");
        }
        String rest = text.substring(equals + 1);
        int colon = rest.indexOf(':');
        String word = colon < 0 ? rest : rest.substring(0, colon);
        Status status = status(word).orElseThrow(() -> unknown(text, word.strip()));
        String note = colon < 0 ? "" : rest.substring(colon + 1).strip();
        return ObjectiveResult.of(text.substring(0, equals).strip(), status, note, Optional.empty());
    }

    /** Returns what a word means; case does not matter, and {@code _}, {@code -} and space are alike. */
    public static Optional<Status> status(String word) {
        String key = word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "-");
        return Optional.ofNullable(WORDS.get(key));
    }

    private static Failure unknown(String text, String word) {
        return Failure.usage("--objective '" + text + "': '" + word + "' is no status; use one of "
                + String.join(", ", WORDS.keySet()));
    }
}
