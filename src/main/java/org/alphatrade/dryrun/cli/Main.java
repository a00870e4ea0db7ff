package org.alphatrade.dryrun.cli;

import java.io.IOException;
import java.io.PrintStream;
import org.alphatrade.dryrun.cli.help.PrebuiltHelp;
import org.alphatrade.dryrun.rehearsal.verdict.ToolVersion;

/**
 * The main class. Help and version are answered from text that was written at build time, before any library is loaded;
 * everything else is for {@link Emp}.
 */
public final class Main {
    private Main() {}

    /** Runs as {@code emp}, or as the alias of a released catalog, whose jar is not told what it was started as. */
    public static void main(String... args) {
        alias(System.getProperty("final-dry-run.alias", PrebuiltHelp.EMP), args);
    }

    /** Runs the command that JBang knows under {@code alias}, and ends the program with its exit code. */
    public static void alias(String alias, String... args) {
        if (!answered(alias, args)) {
            Emp.alias(alias, args);
        }
    }

    private static boolean answered(String alias, String... args) {
        if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
            print(version() + "\n");
            return true;
        }
        String usageName = usageName(alias, args);
        try {
            String help = usageName.isEmpty() ? null : PrebuiltHelp.of(usageName, Terminal.colour());
            if (help != null) {
                print(help);
            }
            return help != null;
        } catch (IOException e) {
            // The same text is made anew by the command itself, only later.
            return false;
        }
    }

    /** Returns the name of the command whose help is asked for, empty when something else is. */
    private static String usageName(String alias, String... args) {
        boolean emp = alias.equals(PrebuiltHelp.EMP);
        if (args.length == 0) {
            return emp ? alias : "";
        }
        String last = args[args.length - 1];
        if (last.equals("--help") || last.equals("-h")) {
            return args.length == 1 ? alias : emp && args.length == 2 ? alias + " " + args[0] : "";
        }
        return emp && args[0].equals("help") && args.length <= 2 ? args.length == 1 ? alias : alias + " " + last : "";
    }

    static String version() {
        return "final-dry-run " + ToolVersion.current() + " (JDK " + System.getProperty("java.version") + ", "
                + System.getProperty("java.vendor") + ")";
    }

    private static void print(String text) {
        PrintStream out = Terminal.out();
        out.print(text);
        out.flush();
    }
}
