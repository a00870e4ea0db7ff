package org.alphatrade.dryrun.report;

import java.nio.file.Path;
import java.util.Map;

/** A summary bundle read back from disk: also an older, a foreign or a damaged one. */
public final class Bundle {
    private Bundle() {}

    /** Returns the bundle, checked; fails with one line when it is none. A bare summary is wrapped into one. */
    public static Map<String, Object> read(Path file) {
        throw new UnsupportedOperationException();
    }

    /** Returns any JSON object, such as a sign-off or review written on its own. */
    public static Map<String, Object> readObject(Path file) {
        throw new UnsupportedOperationException();
    }
}
