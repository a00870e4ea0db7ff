package org.alphatrade.dryrun.engine.live.process;

/** The names of environment variables that the toolkit gives to the runtime. */
public final class RuntimeVariables {
    public static final String RUN_ID = "FINAL_DRY_RUN_ID";
    public static final String LOG_DIR = "FINAL_DRY_RUN_LOG_DIR";
    public static final String DIARY_PATH = "FINAL_DRY_RUN_DIARY_PATH";
    public static final String PERFORMANCE_PATH = "FINAL_DRY_RUN_PERFORMANCE_PATH";
    public static final String LABEL = "FINAL_DRY_RUN_LABEL";
    public static final String CANONICAL_DIARY_PATH = "DECISION_DIARY_PATH";
    public static final String CANONICAL_PERFORMANCE_PATH = "PERFORMANCE_METRICS_PATH";

    private RuntimeVariables() {}
}
