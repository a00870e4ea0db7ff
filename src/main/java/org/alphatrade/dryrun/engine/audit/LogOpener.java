package org.alphatrade.dryrun.engine.audit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.alphatrade.dryrun.log.file.AnewCounts;
import org.alphatrade.dryrun.log.file.ChunkReader;
import org.alphatrade.dryrun.log.file.ChunkSource;
import org.alphatrade.dryrun.log.file.LogReader;
import org.alphatrade.dryrun.log.file.LogShapes;
import org.alphatrade.dryrun.log.file.ReadAnew;
import org.alphatrade.dryrun.log.record.ReadingVersion;

/**
 * Says how a log is read: as it stands, or anew where an older reading wrote it.
 *
 * @param anew is told what is read otherwise than then
 * @param shapes finds out what is the same for all lines of each
 */
record LogOpener(AuditPlan plan, AnewCounts anew, LogShapes shapes) {
    ChunkSource open(Path log, LongConsumer packedBytes) {
        LogReader.Options reading = plan.reading();
        Optional<Path> structured = plan.journal().isPresent() ? Optional.empty() : ReadAnew.structuredOf(log);
        if (structured.isPresent()) {
            return ReadAnew.raw(
                    log, structured.get(), reading.numericLevels(), !reading.levelsByStream(), anew, packedBytes);
        }
        return isOlder(log)
                ? new ReadAnew(log, reading.numericLevels(), !reading.levelsByStream(), anew, packedBytes)
                : new ChunkReader(log, reading.textLogs(), shapes, packedBytes);
    }

    private boolean isOlder(Path log) {
        return plan.journal()
                .map(run -> run.reading() < ReadingVersion.NOW)
                .orElseGet(() -> ReadAnew.isOfOlderReading(log));
    }
}
