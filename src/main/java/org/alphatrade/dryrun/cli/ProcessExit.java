package org.alphatrade.dryrun.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

/**
 * Keeps the program's exit code and its standard output for the command alone. When something else ends the program, as
 * only a plugin can, the command still comes to its end and its exit code counts; what others print goes to standard
 * error.
 */
final class ProcessExit {
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();
    private final PrintStream err;

    private ProcessExit(PrintStream err) {
        this.err = err;
    }

    /** Begins to keep them; {@code err} is where it says that something tried. */
    static ProcessExit keep(PrintStream err) {
        ProcessExit word = new ProcessExit(err);
        Runtime.getRuntime().addShutdownHook(new Thread(word::ending, "last word"));
        PrintStream others =
                new PrintStream(new Unclosable(new FileOutputStream(FileDescriptor.err)), true, StandardCharsets.UTF_8);
        System.setOut(others);
        System.setErr(others);
        return word;
    }

    /** Ends the program. */
    void end(int code) {
        exit.complete(code);
        System.exit(code);
    }

    private void ending() {
        if (exit.isDone()) {
            return;
        }
        if (bySignal()) {
            err.println("final-dry-run: ended by a signal before its verdict");
            return;
        }
        err.println("final-dry-run: a plugin tried to end the program; it goes on to its own end");
        Runtime.getRuntime().halt(exit.join());
    }

    private static boolean bySignal() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getClassName().startsWith("java.lang.Terminator"));
    }

    /** A stream that whoever prints to it cannot close for the others. */
    private static final class Unclosable extends FilterOutputStream {
        Unclosable(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
