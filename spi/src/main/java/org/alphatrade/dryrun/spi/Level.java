package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

/**
 * The rank of a log level. The word the runtime itself used stays in {@link LogRecord#levelName()}.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public enum Level {
    TRACE,
    DEBUG,
    INFO,
    /** warn, warning. */
    WARN,
    /** error, err, exception, severe. */
    ERROR,
    /** critical, crit, fatal, alert, emerg, panic. */
    FATAL,
    /** A level that could not be understood: counted under its own name and reported, since unchecked is not fine. */
    OTHER
}
