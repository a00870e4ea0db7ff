package org.alphatrade.dryrun.plugin.template;

/** What one rendering may take: steps, so that nested loops end, and characters written. */
final class RenderBudget {
    static final int MAX_CHARS = 16 << 20;
    private static final int MAX_STEPS = 5_000_000;

    private int steps;

    /** Counts one step; a template that takes too many has failed. */
    void step() {
        steps++;
        if (steps > MAX_STEPS) {
            throw new IllegalStateException("the template takes more than " + MAX_STEPS + " steps; loop over less");
        }
        if ((steps & 0xFFF) == 0 && Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("the template was interrupted");
        }
    }
}
