package org.alphatrade.dryrun.rehearsal.plugins;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.base.settings.RunSettings;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.evidence.diary.DiaryRules;
import org.alphatrade.dryrun.evidence.watched.NameKind;
import org.alphatrade.dryrun.evidence.watched.NeverSeen;
import org.alphatrade.dryrun.plugin.load.PluginRequest;
import org.alphatrade.dryrun.rehearsal.request.AuditRequest;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.Status;

/** Shows which names that plugins watch for are not in logs that exist. */
final class WatchedShow {
    private static final int LONGEST = 200;

    private WatchedShow() {}

    /** Returns what audits such logs with these plugins. */
    static AuditRequest request(List<String> logs, PluginRequest plugins) {
        return new AuditRequest(
                logs,
                Optional.empty(),
                Optional.empty(),
                DiaryRules.STANDARD,
                RunSettings.NONE,
                false,
                plugins,
                "json",
                Optional.empty(),
                List.of(),
                false);
    }

    /** Prints each name that is only not there. */
    static void print(List<NeverSeen> names, PluginOutput out) {
        names.stream().filter(name -> name.kind() == NameKind.UNREAD).forEach(name -> out.out()
                .println("  unread      " + name.plugin() + ": names of this script could not all be read: "
                        + Text.visible(name.name(), LONGEST)));
        names.stream()
                .filter(name -> name.kind() != NameKind.UNREAD && !name.isMistaken())
                .forEach(name -> out.out()
                        .println("  never seen  " + name.plugin() + ": "
                                + name.kind().word() + " '"
                                + Text.visible(name.name(), LONGEST) + "'"
                                + (name.mayBeAbsent() ? ", which may be absent" : "")));
    }

    /** Returns a problem for each name that is taken for another, mistyped. */
    static List<Finding> problems(List<NeverSeen> names) {
        return names.stream()
                .filter(NeverSeen::isMistaken)
                .map(name -> Finding.of(
                        Status.UNKNOWN,
                        name.pluginKind() + " '" + name.plugin() + "' " + name.mistake(),
                        Map.of("plugin", name.plugin())))
                .toList();
    }
}
