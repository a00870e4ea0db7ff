package org.alphatrade.dryrun.engine.baseline;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Figures as people read them. */
final class Digits {
    private static final MathContext FOUR = new MathContext(4, RoundingMode.HALF_EVEN);
    private static final double WHOLE = 1e15;

    private Digits() {}

    /** Returns a whole number as it is, any other with four digits. */
    static String of(double value) {
        if (!Double.isFinite(value)) {
            return value > 0 ? "no bound" : String.valueOf(value);
        }
        BigDecimal number = BigDecimal.valueOf(value);
        boolean whole = value == Math.rint(value) && Math.abs(value) < WHOLE;
        BigDecimal shown = whole ? number : number.round(FOUR);
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }

    static String percent(double share) {
        if (!Double.isFinite(share)) {
            return share > 0 ? "no bound" : String.valueOf(share);
        }
        BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2);
        BigDecimal shown = percent.abs().compareTo(BigDecimal.ONE) < 0
                ? percent.round(new MathContext(2, RoundingMode.HALF_EVEN))
                : percent.setScale(2, RoundingMode.HALF_EVEN);
        return (shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString()) + "%";
    }

    static String points(double share) {
        String shown = percent(share);
        return (shown.endsWith("%") ? shown.substring(0, shown.length() - 1) : shown) + " points";
    }
}
