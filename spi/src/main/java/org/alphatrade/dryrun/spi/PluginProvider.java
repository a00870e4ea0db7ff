package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.util.List;

/**
 * What the four kinds of provider share: a name, a sentence, options. Providers are stateless.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public interface PluginProvider {
    /** Returns the id: lower case letters, digits and dashes, unique; those of built-in plugins are reserved. */
    String id();

    /** Returns one sentence saying what it does. */
    default String description() {
        return "";
    }

    /** Returns the version, or an empty string to use that of the jar or file. */
    default String version() {
        return "";
    }

    /** Returns the options it understands; the host refuses any other and checks the types. */
    default List<OptionSpec> options() {
        return List.of();
    }
}
