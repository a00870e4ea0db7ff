package org.alphatrade.dryrun.cli.command;

/** A command whose options picocli has filled in. */
public interface Subcommand {
    /** Turns the options into a request, has it done and returns the exit code. */
    int start(Invocation invocation);
}
