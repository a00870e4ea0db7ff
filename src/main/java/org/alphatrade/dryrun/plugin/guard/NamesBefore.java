package org.alphatrade.dryrun.plugin.guard;

import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.plugin.model.LoadedPlugin;
import org.alphatrade.dryrun.plugin.model.PluginFault;
import org.alphatrade.dryrun.plugin.model.TimeLimit;
import org.alphatrade.dryrun.spi.Objective;
import org.alphatrade.dryrun.spi.ObjectiveProvider;
import org.alphatrade.dryrun.spi.WatchedNames;

/**
 * What an objective said before the logs were read of the names it looks for in them.
 *
 * @param names with those of its figures
 * @param fault why it told of none; names that nobody looked for may be mistyped, so its answer is worth nothing then
 */
public record NamesBefore(WatchedNames names, Optional<PluginFault> fault) {
    public NamesBefore {
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(fault, "fault");
    }

    /** Asks a fresh instance. */
    public static NamesBefore of(LoadedPlugin plugin, TimeLimit limits, Optional<GuardedFigures> figures) {
        WatchedNames ofFigures = figures.map(GuardedFigures::watches).orElse(WatchedNames.none());
        try {
            WatchedNames told = BoundedCall.of(
                    plugin.info().id(), limits.of(plugin.provider()).once(), () -> {
                        Objective fresh = Objects.requireNonNull(
                                ((ObjectiveProvider) plugin.provider()).create(plugin.context()),
                                "create() returned null");
                        return WatchedNamesCheck.of(fresh.watches());
                    });
            return new NamesBefore(joined(told, ofFigures), Optional.empty());
        } catch (Throwable thrown) {
            PluginFault fault = PluginFault.of(plugin.info(), plugin.ownLoader().orElse(null), "watches", thrown);
            return new NamesBefore(ofFigures, Optional.of(fault));
        }
    }

    private static WatchedNames joined(WatchedNames told, WatchedNames more) {
        return told.withEvents(more.events())
                .withEventPatterns(more.eventPatterns())
                .withUnread(more.unread())
                .withFields(more.fields())
                .withTexts(more.texts())
                .withTextsOfAnyCase(more.textsOfAnyCase());
    }
}
