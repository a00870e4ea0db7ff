package org.alphatrade.dryrun.cli.options;

/** A share of one. */
public record Ratio(double value) {
    @Override
    public String toString() {
        return Double.toString(value);
    }
}
