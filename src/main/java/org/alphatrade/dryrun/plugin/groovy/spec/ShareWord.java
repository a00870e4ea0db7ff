package org.alphatrade.dryrun.plugin.groovy.spec;

import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import org.alphatrade.dryrun.plugin.groovy.scope.RecordScope;
import org.alphatrade.dryrun.plugin.groovy.value.MustAnswer;
import org.alphatrade.dryrun.plugin.groovy.value.NamedArguments;
import org.alphatrade.dryrun.spi.Interest;

/** The first half of {@code share { ... } of { ... }}. */
public final class ShareWord {
    private final FigureWord figure;

    ShareWord(FigureWord figure) {
        this.figure = figure;
    }

    /** Tells of which records the share is taken. */
    @NamedArguments(example = "share { event == 'order_rejected' } of { event == 'order_sent' }")
    public FigureWord of(
            @MustAnswer @DelegatesTo(value = RecordScope.class, strategy = Closure.DELEGATE_FIRST) Closure<?> records,
            Interest seen) {
        figure.of(records, seen);
        return figure;
    }
}
