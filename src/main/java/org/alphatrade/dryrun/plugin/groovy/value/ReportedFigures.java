package org.alphatrade.dryrun.plugin.groovy.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Figures as a report shows them. */
public final class ReportedFigures {
    private static final MathContext DIGITS = new MathContext(6);

    private ReportedFigures() {}

    /** Returns a number with up to six digits that count, whatever else as its text; empty for null. */
    public static String text(@Nullable Object value) {
        if (!(value instanceof Number number)) {
            return ScriptValues.text(value);
        }
        double figure = number.doubleValue();
        if (!Double.isFinite(figure)) {
            return number.toString();
        }
        BigDecimal exact = new BigDecimal(number.toString());
        BigDecimal shown = exact.precision() - exact.scale() > DIGITS.getPrecision() ? exact : exact.round(DIGITS);
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }

    public static OptionalLong count(@Nullable Object value) {
        if (value == null) {
            return OptionalLong.empty();
        }
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return OptionalLong.of(number.longValue());
        }
        throw new IllegalArgumentException("samples: '" + value + "' is no number");
    }
}
