package org.alphatrade.dryrun.rehearsal.verdict;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.base.settings.RunSetting;
import org.alphatrade.dryrun.base.settings.RunSettings;
import org.jspecify.annotations.Nullable;

/**
 * What a run's journal says of its settings.
 *
 * @param settings empty when there is no journal
 * @param journal where they were read
 * @param logDirectory where the journal stands now
 */
public record RecordedSettings(RunSettings settings, Optional<Path> journal, Path logDirectory) {
    private static final Map<RunSetting<Path>, String> PACKED = Map.of(
            RunSetting.DIARY_PATH, "decision_diary.json", RunSetting.PERFORMANCE_PATH, "performance_metrics.json");

    /** Returns what reports are marked with: a demo or smoke test stays one, whoever judges it later. */
    public String mode(String command) {
        String mode = settings.get(RunSetting.MODE).orElse(command);
        return mode.equals("demo") || mode.equals("smoke") ? mode : command;
    }

    public boolean demo() {
        return settings.get(RunSetting.MODE).filter("demo"::equals).isPresent();
    }

    /** Returns a setting; one that cannot be read is unreadable input. */
    <T> Optional<T> get(RunSetting<T> setting) {
        try {
            return settings.get(setting);
        } catch (IllegalArgumentException e) {
            throw unusable(e.getMessage());
        }
    }

    Failure unusable(@Nullable String why) {
        return Failure.input("the run's settings in " + source() + " cannot be used: " + why, null);
    }

    /** Returns the journal as an error names it. */
    String source() {
        return journal.map(path -> "'" + path + "'").orElse("its journal");
    }

    /**
     * Returns an evidence file of the run, where it stands now: with a run that was moved or copied, that of the copy.
     * What the copy lacks is not looked for in the original.
     */
    public Optional<Path> evidence(RunSetting<Path> setting) {
        return get(setting).map(path -> moved(path, packedAs(setting)));
    }

    private static String packedAs(RunSetting<Path> setting) {
        return Objects.requireNonNull(PACKED.get(setting), "the setting names no evidence file");
    }

    private Path moved(Path path, String packedAs) {
        Path now = logDirectory.toAbsolutePath().normalize();
        Path then = get(RunSetting.LOG_DIRECTORY).map(Path::normalize).orElse(now);
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
