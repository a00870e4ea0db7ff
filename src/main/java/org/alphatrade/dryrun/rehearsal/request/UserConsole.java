package org.alphatrade.dryrun.rehearsal.request;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Objects;

/**
 * Where a command reads and writes.
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

    /** Returns this with everything but results going where errors go, for when a report is written to {@code out}. */
    public UserConsole withMessagesOnErr() {
        return new UserConsole(in, err, err, colour, terminal, watched);
    }
}
