package org.alphatrade.dryrun.base.failure;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stops a command: one line for the user and the exit code that goes with it. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whose fault it is, which decides the exit code. */
    public enum Kind {
        /** The command line or the configuration. */
        USAGE(64),
        /** A file that was named cannot be read. */
        INPUT(64),
        /** The toolkit itself. */
        INTERNAL(70);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }

    private final Kind kind;

    private Failure(Kind kind, String message, @Nullable Throwable cause) {
        super(Objects.requireNonNull(message, "message"), cause);
        this.kind = kind;
    }

    /** Returns a failure of the command line: names the option and the value in quotes, and what to do. */
    public static Failure usage(String message) {
        return new Failure(Kind.USAGE, message, null);
    }

    /** Returns a failure to read what was named. */
    public static Failure input(String message, @Nullable Throwable cause) {
        return new Failure(Kind.INPUT, message, cause);
    }

    /** Returns a failure of the toolkit. */
    public static Failure internal(String message, @Nullable Throwable cause) {
        return new Failure(Kind.INTERNAL, message, cause);
    }

    /** Returns what the user reads; there is always something. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage(), "message");
    }

    public Kind kind() {
        return kind;
    }
}
