package org.alphatrade.dryrun.plugin.groovy.scope;

import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.plugin.groovy.value.NamedArguments;

/** What {@code inspect} sees: a record, and the way to raise. */
public final class InspectScope extends RecordScope {
    private final Raising raising;

    public InspectScope(Raising raising) {
        this.raising = raising;
    }

    /** Raises an incident about the record. */
    public void raise(CharSequence summary) {
        raise(Map.of(), summary);
    }

    /** Raises an incident about the record: {@code raise 'text', severity: WARN, details: [order: field('id')]}. */
    @NamedArguments(
            value = {"severity", "category", "details", "at"},
            example = "raise 'text', severity: WARN, details: [order: field('id')]")
    public void raise(Map<String, ?> named, CharSequence summary) {
        raising.raise(named, summary, getTime(), Optional.of(getRecord().excerpt()));
    }
}
