package org.alphatrade.dryrun.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;

/** What to type where the user is to start a command again; nothing tells the program for certain how it was started. */
final class CommandHint {
    private static final String EMP = "emp";

    private CommandHint() {}

    /** Returns how a command is typed that is known by this name: an alias, or {@code emp} and a word. */
    static String of(String usageName) {
        return of(usageName, System.getProperty("sun.java.command", ""), wrapper());
    }

    /** Returns the wrapper that said it was typed, else one that can be typed here; empty when there is none. */
    private static String wrapper() {
        String typed = System.getProperty("final-dry-run.wrapper", "");
        return typed.isEmpty() && Files.isExecutable(Path.of("jbangw")) ? "./jbangw" : typed;
    }

    static String of(String usageName, String started, String wrapper) {
        String program = usageName.split(" ", 2)[0];
        boolean emp = program.equals(EMP);
        String rest = usageName.substring(program.length());
        int end = started.indexOf(".jar");
        if (emp && end > 0 && (started.length() == end + 4 || started.charAt(end + 4) == ' ')) {
            return "java -jar " + quoted(started.substring(0, end + 4)) + rest;
        }
        return (wrapper.isEmpty() ? "jbang " + program + "@alphatrade" : quoted(wrapper) + " " + program) + rest;
    }

    private static String quoted(String path) {
        return path.indexOf(' ') < 0 ? path : "'" + path + "'";
    }
}
