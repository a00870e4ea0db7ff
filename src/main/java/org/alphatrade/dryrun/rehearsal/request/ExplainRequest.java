package org.alphatrade.dryrun.rehearsal.request;

import java.nio.file.Path;
import java.util.Objects;

/**
 * An incident of a summary, to be shown with its evidence.
 *
 * @param id its id, or the beginning of it
 * @param summary the summary bundle, or the directory it lies in
 * @param context how many lines around each excerpt
 * @param json whether as JSON
 * @param debug whether a stack trace may be shown
 */
public record ExplainRequest(String id, Path summary, int context, boolean json, boolean debug) {
    public ExplainRequest {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(summary, "summary");
    }
}
