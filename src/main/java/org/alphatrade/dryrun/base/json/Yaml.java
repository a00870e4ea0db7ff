package org.alphatrade.dryrun.base.json;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** YAML as the same plain values as {@link Json}; a key given twice is refused. */
public final class Yaml {
    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .streamReadConstraints(Json.LIMITS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Yaml() {}

    /** Parses one mapping; an empty document is an empty one. */
    public static Map<String, Object> parse(String text) {
        Object value = TreeReader.read(FACTORY.createParser(ObjectReadContext.empty(), text))
                .map(TreeReader.Parsed::value)
                .orElse(null);
        return value == null ? new LinkedHashMap<>() : Json.object(value);
    }
}
