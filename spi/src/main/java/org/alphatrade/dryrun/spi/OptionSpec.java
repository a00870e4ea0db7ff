package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.util.Objects;

/**
 * One option of a plugin, set in {@code dry-run.yaml} or with {@code --plugin-option ID.NAME=VALUE}.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public sealed interface OptionSpec {
    /** What a value may be. */
    enum Type {
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

    /** Returns its name in kebab-case. */
    String name();

    /** Returns what its value must be. */
    Type type();

    /** Returns the value it has when none is set, as the user would write it; empty when it has none. */
    String defaultValue();

    /** Returns one sentence that says what it is. */
    String description();

    /** Returns an option; a name that is not in kebab-case is refused. */
    static OptionSpec of(String name, Type type, String defaultValue, String description) {
        return new OptionSpecValue(name, type, defaultValue, description);
    }
}

record OptionSpecValue(String name, Type type, String defaultValue, String description) implements OptionSpec {
    OptionSpecValue {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(defaultValue, "defaultValue");
        Objects.requireNonNull(description, "description");
        if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("option name '" + name + "' is not kebab-case");
        }
    }
}
