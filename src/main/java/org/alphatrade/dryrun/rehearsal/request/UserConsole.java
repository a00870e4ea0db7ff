package org.alphatrade.dryrun.rehearsal.request;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.alphatrade.dryrun.base.file.BoundedStream;

/**
 * Where a command reads and writes, in UTF-8.
 *
 * @param in the user's input
 * @param out results
 * @param err errors and, when a report goes to {@code out}, everything else
 * @param colour whether colours may be used
 * @param terminal whether a person watches {@code out}, so that a live status line makes sense
 * @param watched whether a person watches {@code err}
 */
public record UserConsole(
        InputStream in, PrintStream out, PrintStream err, boolean colour, boolean terminal, boolean watched) {
    /** Makes one whose errors go where its results go. */
    public UserConsole(InputStream in, PrintStream out, PrintStream err, boolean colour, boolean terminal) {
        this(in, out, err, colour, terminal, terminal);
    }

    public UserConsole {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(out, "out");
        Objects.requireNonNull(err, "err");
    }

    /** Returns this with no print that lasts longer than that, whoever does not read it. */
    public UserConsole within(Duration patience) {
        return new UserConsole(in, bounded(out, patience), bounded(err, patience), colour, terminal, watched);
    }

    private static PrintStream bounded(PrintStream stream, Duration patience) {
        return new PrintStream(new BoundedStream(stream, patience), true, StandardCharsets.UTF_8);
    }

    /** Returns this with everything but results going where errors go, for when a report is written to {@code out}. */
    public UserConsole withMessagesOnErr() {
        return new UserConsole(in, err, err, colour, terminal, watched);
    }
}
