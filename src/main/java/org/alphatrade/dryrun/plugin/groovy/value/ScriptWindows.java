package org.alphatrade.dryrun.plugin.groovy.value;

import java.util.List;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.time.RecurringWindow;

/** Times of the week as a declaration names them. */
public final class ScriptWindows {
    private ScriptWindows() {}

    public static List<RecurringWindow> read(CharSequence window, CharSequence... more) {
        return Stream.concat(Stream.of(window), Stream.of(more))
                .map(text -> RecurringWindow.parse(text.toString()))
                .toList();
    }
}
