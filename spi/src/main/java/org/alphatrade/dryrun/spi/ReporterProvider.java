package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

/**
 * Makes reporters. Its {@link #id()} is the format's name in {@code --report FORMAT=PATH}. Registered in
 * {@code META-INF/services}; needs a public constructor without parameters.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public interface ReporterProvider extends PluginProvider {
    /** Returns the file extension of what it writes, without the dot: {@code md}. */
    String extension();

    /** Returns a fresh reporter for one report. */
    Reporter create(PluginContext context);
}
