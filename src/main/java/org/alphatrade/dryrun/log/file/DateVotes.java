package org.alphatrade.dryrun.log.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.alphatrade.dryrun.log.record.DateOrder;
import org.alphatrade.dryrun.log.scan.Newlines;

/** What the dates of a file say about their order: a number that can be no month, and which of them changes first. */
final class DateVotes {
    private final DateFields fields = new DateFields();
    private int one = -1;
    private int two;
    private int three;
    private Optional<DateOrder> proof = Optional.empty();
    private Optional<DateOrder> change = Optional.empty();

    /** Tells whether there was a date that can be read either way. */
    boolean isAny() {
        return one >= 0;
    }

    /** Tells whether a number that can be no month has settled it: what comes behind it changes nothing. */
    boolean isSettled() {
        return proof.isPresent();
    }

    /** Returns what is known by now; empty while both may be meant. */
    Optional<DateOrder> order() {
        return proof.or(() -> change);
    }

    /** Looks at whole lines until it is settled. */
    void look(byte[] b, int from, int to) {
        int start = from;
        while (start < to && proof.isEmpty()) {
            int end = Newlines.next(b, start, to);
            if (b[start] == '{' ? fields.findQuoted(b, start, end) : fields.find(b, start, end)) {
                vote();
            }
            start = end + 1;
        }
    }

    private void vote() {
        boolean ruled = fields.two() > 12 ? fields.one() <= 12 : fields.one() > 12 && !fields.isShort();
        if (ruled) {
            proof = Optional.of(fields.two() > 12 ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST);
        } else if (one >= 0 && change.isEmpty()) {
            changed();
        }
        one = fields.one();
        two = fields.two();
        three = fields.three();
    }

    /** Of two days in a row the months are alike, and so are the years. */
    private void changed() {
        boolean first = fields.one() != one;
        boolean second = fields.two() != two;
        boolean third = fields.three() != three;
        if (first && !second && !third) {
            change = Optional.of(DateOrder.DAY_FIRST);
        } else if (second && !first && !third) {
            change = Optional.of(DateOrder.MONTH_FIRST);
        } else if (third && !first && fields.isShort()) {
            change = Optional.of(DateOrder.YEAR_FIRST);
        }
    }

    /** Returns the order by which the last date is the day on which the file was written; untold when both or none are. */
    DateOrder by(LocalDate written) {
        boolean day = isNear(two, one, written);
        boolean month = isNear(one, two, written);
        boolean yearFirst = fields.isShort() && isNear(three, two, one, written);
        return yearFirst
                ? DateOrder.YEAR_FIRST
                : day == month ? DateOrder.UNTOLD : day ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }

    private boolean isNear(int month, int day, LocalDate written) {
        return isNear(day, month, three, written);
    }

    private static boolean isNear(int day, int month, int year, LocalDate written) {
        try {
            LocalDate date = LocalDate.of(year < 100 ? 2000 + year : year, month, day);
            return Math.abs(date.toEpochDay() - written.toEpochDay()) <= 1;
        } catch (DateTimeException noSuchDay) { // then it is not meant
            return false;
        }
    }
}
