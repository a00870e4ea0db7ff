package org.alphatrade.dryrun.evidence.foreign;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.base.json.JsonException;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.jspecify.annotations.Nullable;

/** Reads SARIF 2.1.0: every run in it must have ended well and have its results in the file. */
final class SarifReader {
    private static final String VERSION = "2.1.0";

    private final List<Instant> times = new ArrayList<>();
    private final SarifTally tally = new SarifTally();

    private SarifReader() {}

    static SarifReport read(byte[] bytes) throws ReportException {
        try {
            return new SarifReader().log(Json.parseStrictly(new String(bytes, StandardCharsets.UTF_8)));
        } catch (JsonException e) {
            throw new ReportException("it is no whole JSON object: " + Text.flat(String.valueOf(e.getMessage()), 200));
        }
    }

    private SarifReport log(Map<String, Object> log) throws ReportException {
        Object version = log.get("version");
        if (!VERSION.equals(version)) {
            throw new ReportException("its version is " + (version == null ? "missing" : "'" + short60(version) + "'")
                    + ", and SARIF " + VERSION + " is read");
        }
        List<?> runs = list(log.get("runs"), "runs");
        if (runs.isEmpty()) {
            throw new ReportException("it holds no run of a tool");
        }
        for (Object run : runs) {
            run(object(run, "runs"));
        }
        return tally.report(times);
    }

    private void run(Map<?, ?> run) throws ReportException {
        Map<?, ?> tool = object(run.get("tool"), "tool");
        Map<?, ?> driver = object(tool.get("driver"), "tool.driver");
        String name = "'" + short60(String.valueOf(driver.get("name"))) + "'";
        if (run.get("invocations") != null) {
            for (Object each : list(run.get("invocations"), "invocations")) {
                invocation(object(each, "invocations"), name);
            }
        }
        if (run.get("results") == null) {
            throw new ReportException("its run of " + name + " holds no list of results, so nothing was looked for");
        }
        if (run.get("externalPropertyFileReferences") instanceof Map<?, ?> elsewhere
                && elsewhere.containsKey("results")) {
            throw new ReportException("results of its run of " + name + " stand in another file");
        }
        SarifRules rules = new SarifRules(tool, overridden(run));
        for (Object each : list(run.get("results"), "results")) {
            tally.add(object(each, "results"), rules);
        }
    }

    /** Tells whether the levels of rules were changed for this run; which one has which is not looked up. */
    private static boolean overridden(Map<?, ?> run) {
        return run.get("invocations") instanceof List<?> invocations
                && invocations.stream()
                        .anyMatch(each -> each instanceof Map<?, ?> map
                                && map.get("ruleConfigurationOverrides") instanceof List<?> list
                                && !list.isEmpty());
    }

    private void invocation(Map<?, ?> invocation, String tool) throws ReportException {
        if (!Boolean.TRUE.equals(invocation.get("executionSuccessful"))) {
            throw new ReportException("its run of " + tool + " does not say that it ended well (executionSuccessful)");
        }
        if (invocation.get("toolExecutionNotifications") instanceof List<?> told
                && told.stream().anyMatch(SarifReader::isError)) {
            throw new ReportException("its run of " + tool + " tells of an error while it ran");
        }
        for (String key : new String[] {"startTimeUtc", "endTimeUtc"}) {
            if (invocation.get(key) != null) {
                times.add(time(key, invocation.get(key)));
            }
        }
    }

    private static boolean isError(Object told) {
        return told instanceof Map<?, ?> map && "error".equals(map.get("level"));
    }

    private static Instant time(String key, @Nullable Object value) throws ReportException {
        long nanos = value instanceof String text ? Timestamps.parse(text) : Timestamps.NONE;
        if (nanos == Timestamps.NONE) {
            throw new ReportException("its " + key + " '" + short60(String.valueOf(value)) + "' is no time");
        }
        return Timestamps.instant(nanos);
    }

    private static String short60(Object text) {
        return Text.visible(text.toString(), 60);
    }

    static Map<?, ?> object(@Nullable Object value, String what) throws ReportException {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new ReportException("it is no SARIF: '" + what + "' " + (value == null ? "is missing" : "is no object"));
    }

    private static List<?> list(@Nullable Object value, String what) throws ReportException {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new ReportException("it is no SARIF: '" + what + "' " + (value == null ? "is missing" : "is no list"));
    }
}
