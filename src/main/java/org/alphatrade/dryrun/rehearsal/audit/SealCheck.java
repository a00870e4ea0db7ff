package org.alphatrade.dryrun.rehearsal.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.base.text.ExceptionMessages;
import org.alphatrade.dryrun.engine.live.IncidentRecorder;
import org.alphatrade.dryrun.plugin.load.PluginSet;
import org.alphatrade.dryrun.plugin.model.PluginInfo;
import org.alphatrade.dryrun.plugin.model.PluginKind;
import org.alphatrade.dryrun.rehearsal.layout.RunLayout;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.IncidentList;
import org.alphatrade.dryrun.spi.ObjectiveResult;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.store.RunFiles;
import org.alphatrade.dryrun.store.journal.FileSeal;
import org.alphatrade.dryrun.store.journal.JournalSeal;

/** Ends a run's journal, and tells an audit what is no longer as it was then. */
public final class SealCheck {
    private SealCheck() {}

    public static void seal(
            RunFiles files,
            RunLayout layout,
            IncidentRecorder live,
            List<ObjectiveResult> objectives,
            List<String> problems,
            PluginSet plugins)
            throws IOException {
        List<FileSeal> evidence = new ArrayList<>();
        files.log().ended().forEach(part -> evidence.add(FileSeal.of(part.role(), part.path(), part.written())));
        evidence.add(FileSeal.of(
                "incidents", files.incidents().path(), files.incidents().written()));
        if (layout.diary().isPresent()) {
            evidence.add(FileSeal.of("diary", layout.diary().get()));
        }
        if (layout.performance().isPresent()) {
            evidence.add(FileSeal.of("performance", layout.performance().get()));
        }
        IncidentList incidents = live.list(1);
        new JournalSeal(evidence, objectives, problems, incidents.count(), incidents.worst(), names(plugins))
                .write(files.journal());
    }

    private static List<String> names(PluginSet plugins) {
        return plugins.infos().stream()
                .filter(info -> info.kind() != PluginKind.REPORTER)
                .map(SealCheck::name)
                .sorted()
                .toList();
    }

    private static String name(PluginInfo info) {
        return info.kind().word() + " '" + info.id() + "'";
    }

    /** Returns what judged the run and does not judge now. */
    static List<Finding> missingPlugins(JournalSeal seal, PluginSet plugins, boolean none) {
        List<String> missing = new ArrayList<>(seal.plugins());
        missing.removeAll(names(plugins));
        return missing.stream()
                .map(plugin -> Finding.of(
                        Status.UNKNOWN,
                        "The run was judged by the " + plugin
                                + " as well, which is not loaded now"
                                + (none ? " (--no-plugins)." : "; name it with --plugins."),
                        Map.of("plugin", plugin)))
                .toList();
    }

    /** Returns how a file that the runtime wrote differs from what it was when the run ended. */
    static Optional<Finding> changed(JournalSeal seal, String role, Path now) {
        Optional<FileSeal> then = seal.file(role);
        try {
            if (then.isEmpty() || then.get().isStill(now)) {
                return Optional.empty();
            }
            Map<String, Object> metadata = new LinkedHashMap<>();
            metadata.put("path", now.toString());
            metadata.put("bytes_then", then.get().bytes());
            metadata.put("bytes_now", FileSeal.of(role, now).bytes());
            boolean grown = then.get().isBeginningOf(now);
            return Optional.of(Finding.of(
                    grown ? Status.WARN : Status.FAIL,
                    "The " + role + " file '" + now.getFileName() + "' "
                            + (grown ? "has grown since the run ended." : "is not what it was when the run ended."),
                    metadata));
        } catch (IOException e) {
            return Optional.of(Finding.of(
                    Status.UNKNOWN,
                    "The " + role + " file '" + now.getFileName() + "' cannot be compared with what it was: "
                            + ExceptionMessages.of(e),
                    Map.of("path", now.toString())));
        }
    }
}
