package org.alphatrade.dryrun.log.record;

/** What the number of a level means. */
public enum NumericLevels {
    NONE,
    PINO,
    PYTHON,
    OTEL,
    SYSLOG;

    /** Returns the level's word for a number, or an empty string when the scheme does not know it. */
    public String word(long number) {
        return switch (this) {
            case NONE -> "";
            case PINO -> pino(number);
            case PYTHON -> python(number);
            case OTEL -> otel(number);
            case SYSLOG -> syslog(number);
        };
    }

    /** Custom levels between two known ones count as the lower one. */
    private static String pino(long number) {
        if (number < 1 || number > 99) {
            return "";
        }
        return switch ((int) number / 10) {
            case 0, 1 -> "trace";
            case 2 -> "debug";
            case 3 -> "info";
            case 4 -> "warn";
            case 5 -> "error";
            default -> "fatal";
        };
    }

    private static String python(long number) {
        if (number < 1 || number > 99) {
            return "";
        }
        return switch ((int) number / 10) {
            case 0 -> "trace";
            case 1 -> "debug";
            case 2 -> "info";
            case 3 -> "warning";
            case 4 -> "error";
            default -> "critical";
        };
    }

    private static String otel(long number) {
        if (number < 1 || number > 24) {
            return "";
        }
        return switch ((int) (number - 1) / 4) {
            case 0 -> "trace";
            case 1 -> "debug";
            case 2 -> "info";
            case 3 -> "warn";
            case 4 -> "error";
            default -> "fatal";
        };
    }

    private static String syslog(long number) {
        if (number < 0 || number > 7) {
            return "";
        }
        return switch ((int) number) {
            case 0 -> "emerg";
            case 1 -> "alert";
            case 2 -> "crit";
            case 3 -> "err";
            case 4 -> "warning";
            case 5 -> "notice";
            case 6 -> "info";
            default -> "debug";
        };
    }
}
