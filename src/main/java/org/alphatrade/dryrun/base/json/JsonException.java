package org.alphatrade.dryrun.base.json;

import org.jspecify.annotations.Nullable;

/** Text that is no JSON (or YAML): one line saying what is wrong, with line and column. */
public final class JsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JsonException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
