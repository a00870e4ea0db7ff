package org.alphatrade.dryrun.plugin.executable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.text.DidYouMean;
import org.alphatrade.dryrun.spi.OptionSpec;

/** The options that a manifest declares. */
final class ManifestOptions {
    private static final List<String> KEYS = List.of("name", "type", "default", "description");

    private final ManifestText text;
    private final ManifestObject manifest;

    ManifestOptions(ManifestObject manifest) {
        this.text = manifest.text();
        this.manifest = manifest;
    }

    List<OptionSpec> specs() {
        List<OptionSpec> specs = new ArrayList<>();
        for (Object each : manifest.list("options")) {
            if (each instanceof Map<?, ?> map) {
                option(map).ifPresent(specs::add);
            } else {
                text.problem("options", "an option is an object with name, type, default and description");
            }
        }
        return specs;
    }

    private Optional<OptionSpec> option(Map<?, ?> map) {
        Map<String, Object> plain = ManifestObject.of(text, map).tree();
        text.known("options.", plain, KEYS);
        String name = String.valueOf(plain.getOrDefault("name", ""));
        String type = String.valueOf(plain.getOrDefault("type", "text"));
        try {
            OptionSpec.Type known = OptionSpec.Type.valueOf(type.toUpperCase(Locale.ROOT));
            return Optional.of(OptionSpec.of(
                    name,
                    known,
                    String.valueOf(plain.getOrDefault("default", "")),
                    String.valueOf(plain.getOrDefault("description", ""))));
        } catch (IllegalArgumentException e) {
            List<String> types = Stream.of(OptionSpec.Type.values())
                    .map(known -> known.name().toLowerCase(Locale.ROOT))
                    .toList();
            boolean badType = !types.contains(type.toLowerCase(Locale.ROOT));
            text.problem(
                    "options",
                    badType
                            ? "the option '" + name + "' has the unknown type '" + type + "'; "
                                    + DidYouMean.hint(type, types)
                            : String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
