package org.alphatrade.dryrun.cli;

/** A command whose options picocli has filled in. */
interface Subcommand {
    /** Turns the options into a request, has it done and returns the exit code. */
    int start(Invocation invocation);
}
