package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/**
 * Where a report goes. What is written appears under its final name only when the reporter returns normally.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public interface ReportTarget {
    /** Returns a UTF-8 writer; call this or {@link #stream()}, once. The host closes it. */
    Writer writer() throws IOException;

    /** Returns the bytes' way out; call this or {@link #writer()}, once. The host closes it. */
    OutputStream stream() throws IOException;
}
