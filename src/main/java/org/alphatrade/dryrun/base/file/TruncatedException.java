package org.alphatrade.dryrun.base.file;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A compressed file that is cut off or corrupt: everything readable before it was delivered. */
public final class TruncatedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long offset;

    public TruncatedException(String reason, long offset, @Nullable Throwable cause) {
        super(reason + " at byte " + offset + " of the unpacked text", cause);
        this.offset = offset;
    }

    /** Returns how many unpacked bytes were delivered. */
    public long offset() {
        return offset;
    }
}
