package org.alphatrade.dryrun.cli;

/** The toolkit's one main class: every command is a subcommand of it. */
public final class Emp {
    private Emp() {}

    public static void main(String... args) {
        System.out.println("emp " + String.join(" ", args));
    }
}
