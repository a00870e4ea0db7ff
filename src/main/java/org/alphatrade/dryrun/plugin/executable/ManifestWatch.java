package org.alphatrade.dryrun.plugin.executable;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.time.Durations;
import org.alphatrade.dryrun.plugin.model.PluginKind;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.Scope;
import org.alphatrade.dryrun.spi.WatchedNames;

/** What a detector's manifest says of what it must see: which records, and how much beside each of them. */
final class ManifestWatch {
    private static final List<String> WATCHES = List.of("events", "fields", "containing");

    private final ManifestText text;
    private final ManifestObject manifest;

    ManifestWatch(ManifestObject manifest, Optional<PluginKind> kind) {
        this.text = manifest.text();
        this.manifest = manifest;
        if (kind.isPresent() && kind.get() != PluginKind.DETECTOR) {
            Stream.of("interest", "scope")
                    .filter(key -> manifest.value(key) != null)
                    .forEach(key -> text.problem(key, "'" + key + "' is for detectors only"));
        }
        if (kind.isPresent() && kind.get() == PluginKind.REPORTER) {
            Stream.of("watches", "mayBeAbsent")
                    .filter(key -> manifest.value(key) != null)
                    .forEach(key -> text.problem(key, "'" + key + "' is for plugins that judge, not for reporters"));
        }
    }

    Interest interest() {
        return object("interest", ManifestRecords.KEYS)
                .map(interest -> new ManifestRecords(interest).interest())
                .orElse(Interest.everything());
    }

    private Optional<ManifestObject> object(String key, List<String> keys) {
        Object value = manifest.value(key);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof Map<?, ?> map)) {
            text.problem(
                    key,
                    "'" + key + "' is an object with " + String.join(", ", keys.subList(0, keys.size() - 1)) + " or "
                            + keys.get(keys.size() - 1));
            return Optional.empty();
        }
        ManifestObject object = ManifestObject.of(text, map);
        text.known(key + ".", object.tree(), keys);
        return Optional.of(object);
    }

    /** Returns the names it looks for: those of its interest, and others that only its program knows to use. */
    WatchedNames watches(Interest interest) {
        WatchedNames names = WatchedNames.of(interest);
        Optional<ManifestObject> told = object("watches", WATCHES);
        if (told.isPresent()) {
            names = names.withEvents(told.get().strings("events"))
                    .withFields(told.get().strings("fields"))
                    .withTexts(told.get().strings("containing"));
        }
        return names.mayBeAbsent(manifest.strings("mayBeAbsent"));
    }

    /** Returns the scope; the whole stream when it says nothing, since that is never wrong. */
    Scope scope() {
        String word = manifest.string("scope").orElse("stream");
        try {
            return switch (word) {
                case "stream" -> Scope.stream();
                case "record" -> Scope.record();
                default -> Scope.window(window(word));
            };
        } catch (IllegalArgumentException e) {
            text.problem("scope", "'scope' is \"record\", \"stream\" or a duration such as \"5m\", not '" + word + "'");
            return Scope.stream();
        }
    }

    private static Duration window(String word) {
        return Durations.parse(word);
    }
}
