package org.alphatrade.dryrun.rehearsal.verdict;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.base.settings.RunSetting;
import org.alphatrade.dryrun.base.settings.RunSettings;

/**
 * What a run's journal says of its settings.
 *
 * @param settings empty when there is no journal
 * @param logDirectory where the journal stands now
 */
public record RecordedSettings(RunSettings settings, Path logDirectory) {
    private static final Map<RunSetting<String>, String> PACKED = Map.of(
            RunSetting.DIARY_PATH, "decision_diary.json", RunSetting.PERFORMANCE_PATH, "performance_metrics.json");

    /** Returns what reports are marked with: a demo or smoke test stays one, whoever judges it later. */
    public String mode(String command) {
        String mode = settings.get(RunSetting.MODE).orElse(command);
        return mode.equals("demo") || mode.equals("smoke") ? mode : command;
    }

    public boolean demo() {
        return settings.get(RunSetting.MODE).filter("demo"::equals).isPresent();
    }

    /**
     * Returns an evidence file of the run, where it stands now: with a run that was moved or copied, that of the copy.
     * What the copy lacks is not looked for in the original.
     */
    public Optional<Path> evidence(RunSetting<String> setting) {
        return settings.get(setting).map(Path::of).map(path -> moved(path, packedAs(setting)));
    }

    private static String packedAs(RunSetting<String> setting) {
        return Objects.requireNonNull(PACKED.get(setting), "the setting names no evidence file");
    }

    private Path moved(Path path, String packedAs) {
        Path now = logDirectory.toAbsolutePath().normalize();
        Path then = settings.get(RunSetting.LOG_DIRECTORY)
                .map(directory -> Path.of(directory).normalize())
                .orElse(now);
        if (path.normalize().startsWith(then)) {
            return now.resolve(then.relativize(path.normalize()));
        }
        if (then.getParent() == null
                || now.getParent() == null
                || !path.normalize().startsWith(then.getParent())) {
            return path;
        }
        Path beside = now.getParent().resolve(then.getParent().relativize(path.normalize()));
        Path packed = now.getParent().resolve(packedAs);
        return !Files.exists(beside) && Files.exists(packed) ? packed : beside;
    }
}
