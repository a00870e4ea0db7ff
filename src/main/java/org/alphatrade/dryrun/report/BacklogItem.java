package org.alphatrade.dryrun.report;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.spi.Status;

/** One follow-up. */
public record BacklogItem(
        Status severity, String category, String summary, Optional<Instant> occurredAt, Map<String, Object> context) {}
