package org.alphatrade.dryrun.plugin.groovy.calendar;

/** A calendar that cannot be relied on; the message is a sentence for its user. */
final class CalendarException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    CalendarException(String sentence) {
        super(sentence);
    }
}
