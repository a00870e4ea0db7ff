package org.alphatrade.dryrun.spi;

import java.util.Objects;

/**
 * One option of a plugin, set in {@code dry-run.yaml} or with {@code --plugin-option ID.NAME=VALUE}.
 *
 * @param name in kebab-case
 * @param type what its value must be
 * @param defaultValue as the user would write it; empty when it has none
 * @param description one sentence
 * @since 0.1
 */
public record OptionSpec(String name, Type type, String defaultValue, String description) {
    /** What a value may be. */
    public enum Type {
        TEXT,
        /** A finite decimal number. */
        NUMBER,
        /** A whole number. */
        INTEGER,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** {@code 90s}, {@code 2h 30m}, or ISO-8601. */
        DURATION,
        /** {@code pass}, {@code warn} or {@code fail}. */
        SEVERITY
    }

    public OptionSpec {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(defaultValue, "defaultValue");
        Objects.requireNonNull(description, "description");
        if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("option name '" + name + "' is not kebab-case");
        }
    }
}
