package org.alphatrade.dryrun.plugin.groovy.value;

/**
 * A text for a regular expression that may look at it so often only, and that an interrupt ends: a pattern that
 * backtracks without end is a fault of its plugin and not the end of all judging.
 */
final class BoundedText implements CharSequence {
    private static final int MAX_STEPS = 20_000_000;
    private static final int CHECK_EVERY = 1 << 14;

    private final String text;
    private int steps;

    BoundedText(String text) {
        this.text = text;
    }

    @Override
    public char charAt(int index) {
        if (++steps % CHECK_EVERY == 0) {
            check();
        }
        return text.charAt(index);
    }

    private void check() {
        if (steps > MAX_STEPS) {
            throw new IllegalStateException("a pattern took more than " + MAX_STEPS
                    + " steps on one record; write it without nested repetitions such as (a+)+");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("a pattern was interrupted because it took too long");
        }
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
