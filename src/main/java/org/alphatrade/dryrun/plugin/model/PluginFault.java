package org.alphatrade.dryrun.plugin.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.spi.Excerpt;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;
import org.jspecify.annotations.Nullable;

/**
 * A plugin that failed: what it threw, in which call, and where in its own code.
 *
 * @param exception type and message in one line
 * @param place file and line of the first frame in the plugin; empty when none is
 */
public record PluginFault(PluginInfo plugin, String call, String exception, String place) {
    /** The id under which incidents about plugins are raised. */
    public static final String DETECTOR = "plugin";

    private static final int MAX_MESSAGE = 300;
    private static final int MAX_TOLD = 3_000;
    private static final int MAX_FRAMES = 1_024;
    private static final String SPI = "org.alphatrade.dryrun.spi.";
    private static final String NEWER = "; it was compiled against another version of the plugin API than this toolkit"
            + " brings: run it with that version or a newer one, or compile it against this one";

    public static PluginFault of(PluginInfo plugin, @Nullable ClassLoader loader, String call, Throwable thrown) {
        return new PluginFault(
                plugin, call, line(thrown), thrown instanceof PluginGoneException ? "" : place(thrown, loader));
    }

    /** Returns who failed, how and where, in one line. */
    public String sentence() {
        String where = place.isEmpty() ? "" : " at " + place;
        return plugin.kind().word() + " '" + plugin.id() + "' (" + plugin.origin() + ") failed in " + call + where
                + ": " + exception;
    }

    public Incident incident(Instant at, Optional<Excerpt> excerpt, long faults, boolean off) {
        return Incident.builder(Severity.FAIL, at, sentence())
                .detector(DETECTOR)
                .category(DETECTOR)
                .excerpt(excerpt)
                .build()
                .with("plugin", plugin.id())
                .with("kind", plugin.kind().word())
                .with("origin", plugin.origin())
                .with("call", call)
                .with("exception", exception)
                .with("place", place.isEmpty() ? null : place)
                .with("faults", faults)
                .with("switched_off", off);
    }

    public Finding finding(String consequence) {
        return Finding.of(
                Status.UNKNOWN,
                sentence() + "; " + consequence,
                new TreeMap<>(Map.of("plugin", plugin.id(), "origin", plugin.origin())));
    }

    /** Returns type and message in one line, even of an exception that is itself hostile. */
    public static String line(Throwable thrown) {
        if (thrown instanceof CallTimeout || thrown instanceof PluginGoneException) {
            return Text.flat(String.valueOf(thrown.getMessage()), MAX_TOLD);
        }
        String type = thrown.getClass().getSimpleName();
        String message = message(thrown);
        String line = message.isEmpty() ? type : type + ": " + message;
        return thrown instanceof LinkageError && message.replace('/', '.').contains(SPI) ? line + NEWER : line;
    }

    private static String message(Throwable thrown) {
        String message;
        try {
            message = thrown.getMessage();
        } catch (RuntimeException | StackOverflowError e) {
            return "(its message cannot be read: " + e.getClass().getSimpleName() + ")";
        }
        if (message == null) {
            return "";
        }
        return Text.flat(message, MAX_MESSAGE);
    }

    private static String place(Throwable thrown, @Nullable ClassLoader loader) {
        StackTraceElement[] frames = thrown.getStackTrace();
        for (int i = 0; i < Math.min(frames.length, MAX_FRAMES); i++) {
            StackTraceElement frame = frames[i];
            if (!frame.getClassName().startsWith(SPI)
                    && !frame.getMethodName().startsWith(ExitGuard.PREFIX)
                    && isOf(loader, frame.getClassName())) {
                return frame.getFileName() == null
                        ? frame.getClassName() + "." + frame.getMethodName()
                        : frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return "";
    }

    private static boolean isOf(@Nullable ClassLoader loader, String className) {
        if (loader == null) {
            return false;
        }
        try {
            return Class.forName(className, false, loader).getClassLoader() == loader;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
