package org.alphatrade.dryrun.rehearsal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alphatrade.dryrun.supervise.Environment;

/** The variables that the runtime finds in its environment. */
final class RunEnvironment {
    static final String DIARY = Environment.DIARY_PATH;
    static final String PERFORMANCE = Environment.PERFORMANCE_PATH;

    private RunEnvironment() {}

    static Map<String, String> of(RunRequest request, RunLayout layout, String runId) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put(Environment.LOG_DIR, absolute(layout.logs()));
        layout.diary().ifPresent(path -> both(environment, DIARY, Environment.CANONICAL_DIARY_PATH, path));
        layout.performance()
                .ifPresent(path -> both(environment, PERFORMANCE, Environment.CANONICAL_PERFORMANCE_PATH, path));
        environment.put(Environment.LABEL, request.label().orElse(""));
        environment.putAll(request.environment());
        environment.put(Environment.RUN_ID, runId);
        return environment;
    }

    private static void both(Map<String, String> environment, String name, String twin, Path path) {
        environment.put(name, absolute(path));
        environment.put(twin, absolute(path));
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }
}
