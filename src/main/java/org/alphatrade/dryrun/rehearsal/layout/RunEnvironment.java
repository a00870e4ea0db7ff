package org.alphatrade.dryrun.rehearsal.layout;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alphatrade.dryrun.engine.live.process.RuntimeVariables;
import org.alphatrade.dryrun.rehearsal.request.RunRequest;

/** The variables that the runtime finds in its environment. */
public final class RunEnvironment {
    static final String DIARY = RuntimeVariables.DIARY_PATH;
    static final String PERFORMANCE = RuntimeVariables.PERFORMANCE_PATH;

    private RunEnvironment() {}

    public static Map<String, String> of(RunRequest request, RunLayout layout, String runId) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put(RuntimeVariables.LOG_DIR, absolute(layout.logs()));
        layout.diary().ifPresent(path -> both(environment, DIARY, RuntimeVariables.CANONICAL_DIARY_PATH, path));
        layout.performance()
                .ifPresent(path -> both(environment, PERFORMANCE, RuntimeVariables.CANONICAL_PERFORMANCE_PATH, path));
        environment.put(RuntimeVariables.LABEL, request.label().orElse(""));
        environment.putAll(request.environment());
        environment.put(RuntimeVariables.RUN_ID, runId);
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
