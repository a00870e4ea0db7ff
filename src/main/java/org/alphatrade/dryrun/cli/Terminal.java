package org.alphatrade.dryrun.cli;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;

/** What this process is attached to. */
final class Terminal {
    private Terminal() {}

    static UserConsole console() {
        boolean terminal = attached();
        return new UserConsole(
                System.in, out(), stream(FileDescriptor.err), terminal && wanted(), terminal, terminal || watched());
    }

    static PrintStream out() {
        return stream(FileDescriptor.out);
    }

    static boolean colour() {
        return attached() && wanted();
    }

    /** Results may go to a file while a person still looks at what goes to standard error. */
    private static boolean watched() {
        try {
            String err = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return !"dumb".equals(System.getenv("TERM")) && (err.startsWith("/dev/pts/") || err.startsWith("/dev/tty"));
        } catch (IOException | UnsupportedOperationException e) { // not Linux: nobody is known to watch
            return false;
        }
    }

    private static boolean wanted() {
        String noColour = System.getenv("NO_COLOR");
        return noColour == null || noColour.isEmpty();
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor)), true, StandardCharsets.UTF_8);
    }

    /** From JDK 22 on there is a console without a terminal too; it can be asked, but not by a program for 17. */
    private static boolean attached() {
        Console console = System.console();
        if (console == null || "dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
