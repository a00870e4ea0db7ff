package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The names by which a plugin finds what it looks for in the logs. A name that never occurred is listed in every report;
 * one of an event or a field whose like did occur ({@code order_rejectd} and {@code order_rejected}) makes the plugin
 * {@link Status#UNKNOWN}, for it looked past what it was meant to see.
 *
 * <pre>{@code
 * public WatchedNames watches() {
 *     return WatchedNames.of(interest()).withFields("venue", "latency_ms").mayBeAbsent("venue");
 * }
 * }</pre>
 *
 * @since 0.3
 */
@Stability(value = STABLE, since = "0.3")
public sealed interface WatchedNames {
    /** Returns names of events. */
    Set<String> events();

    /** Returns regular expressions, each of which is to be found in the name of some event: {@code ^order_}. */
    Set<String> eventPatterns();

    /** Returns paths of fields, as {@link LogRecord#field} takes them. */
    Set<String> fields();

    /** Returns texts that a line may hold. */
    Set<String> texts();

    /** Returns texts in small letters that a line may hold in letters of any case. */
    Set<String> textsOfAnyCase();

    /** Returns those of the names that need not occur: they are listed, and no other is taken for them. */
    Set<String> absentees();

    /** Returns what else it watches for, as people read it, of which nobody can tell whether it occurred. */
    Set<String> unread();

    /** Returns no name at all. */
    static WatchedNames none() {
        return WatchedNamesValue.NONE;
    }

    /** Returns the events and texts of an interest. */
    static WatchedNames of(Interest interest) {
        return none().withEvents(interest.events())
                .withTexts(interest.literals())
                .withTextsOfAnyCase(interest.literalsOfAnyCase());
    }

    /** Returns these, and names of events. */
    default WatchedNames withEvents(String... names) {
        return withEvents(List.of(names));
    }

    /** Returns these, and names of events. */
    WatchedNames withEvents(Collection<String> names);

    /** Returns these, and regular expressions that are to be found in names of events. */
    WatchedNames withEventPatterns(Collection<String> regexes);

    /** Returns these, and paths of fields. */
    default WatchedNames withFields(String... paths) {
        return withFields(List.of(paths));
    }

    /** Returns these, and paths of fields. */
    WatchedNames withFields(Collection<String> paths);

    /** Returns these, and texts. */
    default WatchedNames withTexts(String... texts) {
        return withTexts(List.of(texts));
    }

    /** Returns these, and texts. */
    WatchedNames withTexts(Collection<String> texts);

    /** Returns these, and texts of any case. */
    WatchedNames withTextsOfAnyCase(Collection<String> texts);

    /** Returns these, of which some need not occur. */
    default WatchedNames mayBeAbsent(String... names) {
        return mayBeAbsent(List.of(names));
    }

    /** Returns these, of which some need not occur. */
    WatchedNames mayBeAbsent(Collection<String> names);

    /** Returns these, and what is watched for that cannot be named: reports say so. */
    WatchedNames withUnread(Collection<String> sentences);
}

record WatchedNamesValue(
        Set<String> events,
        Set<String> eventPatterns,
        Set<String> fields,
        Set<String> texts,
        Set<String> textsOfAnyCase,
        Set<String> absentees,
        Set<String> unread)
        implements WatchedNames {
    static final WatchedNames NONE =
            new WatchedNamesValue(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    @Override
    public WatchedNames withEvents(Collection<String> more) {
        return new WatchedNamesValue(
                joined(events, more), eventPatterns, fields, texts, textsOfAnyCase, absentees, unread);
    }

    @Override
    public WatchedNames withEventPatterns(Collection<String> more) {
        return new WatchedNamesValue(
                events, joined(eventPatterns, more), fields, texts, textsOfAnyCase, absentees, unread);
    }

    @Override
    public WatchedNames withFields(Collection<String> more) {
        return new WatchedNamesValue(
                events, eventPatterns, joined(fields, more), texts, textsOfAnyCase, absentees, unread);
    }

    @Override
    public WatchedNames withTexts(Collection<String> more) {
        return new WatchedNamesValue(
                events, eventPatterns, fields, joined(texts, more), textsOfAnyCase, absentees, unread);
    }

    @Override
    public WatchedNames withTextsOfAnyCase(Collection<String> more) {
        return new WatchedNamesValue(
                events, eventPatterns, fields, texts, joined(textsOfAnyCase, more), absentees, unread);
    }

    @Override
    public WatchedNames mayBeAbsent(Collection<String> more) {
        return new WatchedNamesValue(
                events, eventPatterns, fields, texts, textsOfAnyCase, joined(absentees, more), unread);
    }

    @Override
    public WatchedNames withUnread(Collection<String> more) {
        return new WatchedNamesValue(
                events, eventPatterns, fields, texts, textsOfAnyCase, absentees, joined(unread, more));
    }

    private static Set<String> joined(Set<String> known, Collection<String> more) {
        Set<String> all = new LinkedHashSet<>(known);
        more.stream().filter(name -> !name.isEmpty()).forEach(all::add);
        return Set.copyOf(all);
    }
}
