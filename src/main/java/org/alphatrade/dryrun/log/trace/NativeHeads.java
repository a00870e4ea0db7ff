package org.alphatrade.dryrun.log.trace;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.log.trace.TraceLine.Kind;
import org.jspecify.annotations.Nullable;

/** Recognises the beginnings of crash reports of native programs, and what others say of their end. */
final class NativeHeads {
    private static final Pattern SANITIZER = Pattern.compile("(?:==\\d+==)?(?:ERROR|WARNING): (\\w+Sanitizer): ?(.*)");
    private static final Pattern UNDEFINED = Pattern.compile("\\S+:\\d+:\\d+: runtime error: (.*)");
    private static final Pattern ASSERTION = Pattern.compile("(?:.*: )?Assertion (.{1,300}) failed\\.?");
    private static final Pattern KILLED = Pattern.compile(
            "(?:.* )?(Segmentation fault|Aborted|Bus error|Illegal instruction|Floating point exception)"
                    + "(?: +\\(core dumped\\)(?: .*)?)?");
    /** {@code bash: line 3:  4711 Segmentation fault      ./feed --fast}. */
    private static final Pattern KILLED_JOB = Pattern.compile(
            ".*: line \\d+: +\\d+ (Segmentation fault|Aborted|Bus error|Illegal instruction|Floating point exception) .*");

    private static final Pattern KERNEL = Pattern.compile("(?:.* )?(\\S+)\\[\\d+\\]: (segfault at [0-9a-f]+ ip .*)");
    private static final Pattern SERVICE =
            Pattern.compile("(?:.* )?(\\S+: Main process exited, code=dumped, status=\\d+/\\w+)");
    private static final List<String> ALLOCATOR = List.of(
            "*** stack smashing detected ***",
            "*** buffer overflow detected ***",
            "double free or corruption",
            "free(): ",
            "munmap_chunk(): ",
            "malloc(): ",
            "corrupted size vs. prev_size");

    private NativeHeads() {}

    /** Returns the beginning that {@code text} is, or null. */
    static @Nullable TraceLine of(String text) {
        if (text.contains("Sanitizer")) {
            Matcher sanitizer = SANITIZER.matcher(text);
            if (sanitizer.matches()) {
                return TraceLine.head("cpp", sanitizer.group(1), sanitizer.group(2));
            }
        }
        if (text.startsWith("libc++abi") && text.contains("uncaught exception of type ")) {
            return libcxx(text.substring(text.indexOf("uncaught exception of type ") + 27));
        }
        if (text.contains(": runtime error: ")) {
            Matcher undefined = UNDEFINED.matcher(text);
            return undefined.matches() ? TraceLine.head("cpp", "runtime error", undefined.group(1)) : null;
        }
        if (TraceLine.startsWithAny(text, ALLOCATOR)) {
            return TraceLine.head("cpp", "heap or stack corruption", text);
        }
        if (text.equals("*** Check failure stack trace: ***")) {
            return TraceLine.head("cpp", "Check failure", "");
        }
        return killed(text);
    }

    private static TraceLine libcxx(String rest) {
        int colon = rest.indexOf(": ");
        return colon < 0
                ? TraceLine.head("cpp", rest, "")
                : TraceLine.head("cpp", rest.substring(0, colon), rest.substring(colon + 2));
    }

    private static @Nullable TraceLine killed(String text) {
        if (text.contains("Assertion ")) {
            Matcher assertion = ASSERTION.matcher(text);
            boolean quoted = text.contains("Assertion `") || text.contains("Assertion '");
            return quoted && assertion.matches() ? TraceLine.head("cpp", "assertion failed", assertion.group(1)) : null;
        }
        Matcher killed = KILLED.matcher(text);
        boolean dumped = text.contains("(core dumped)");
        if (killed.matches() && (dumped || text.equals(killed.group(1)))) {
            return death(killed.group(1), "");
        }
        Matcher job = text.contains(": line ") ? KILLED_JOB.matcher(text) : null;
        return job != null && job.matches() ? death(job.group(1), "") : told(text);
    }

    /** What the kernel and the service manager say of a program that crashed. */
    private static @Nullable TraceLine told(String text) {
        Matcher kernel = text.contains("]: segfault at ") ? KERNEL.matcher(text) : null;
        if (kernel != null && kernel.matches()) {
            return death(kernel.group(1), kernel.group(2));
        }
        Matcher service = text.contains("code=dumped, status=") ? SERVICE.matcher(text) : null;
        return service != null && service.matches() ? death("core dumped", service.group(1)) : null;
    }

    private static TraceLine death(String type, String message) {
        return new TraceLine(Kind.DEATH, "cpp", type, message, true);
    }
}
