/**
 * Calendars beside scripts: which ones a script names, and when their events take place.
 *
 * <p>May import: base, and biweekly, which nothing else does.
 *
 * <p>Read first: {@link CalendarFile}.
 */
@NullMarked
package org.alphatrade.dryrun.plugin.groovy.calendar;

import org.jspecify.annotations.NullMarked;
