package org.alphatrade.dryrun.cli.options.mark;

/** A share of one. */
public record Ratio(double value) {
    @Override
    public String toString() {
        return Double.toString(value);
    }
}
