package org.alphatrade.dryrun.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.alphatrade.dryrun.base.file.OwnerOnlyFiles;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.store.journal.IncidentFile;
import org.alphatrade.dryrun.store.journal.Journal;
import org.alphatrade.dryrun.store.segment.DiskReserve;
import org.alphatrade.dryrun.store.segment.EvidenceLog;
import org.alphatrade.dryrun.store.segment.LogNames;
import org.alphatrade.dryrun.store.segment.LossCounter;
import org.alphatrade.dryrun.store.segment.PartialLineFile;

/**
 * The files one run writes in its log directory, under a name no other run has.
 *
 * @param names what they are called
 * @param journal what the harness did and saw
 * @param log what the runtime wrote
 * @param incidents what was found
 * @param reserve room on the disk to close all of them
 * @param losses what could not be kept
 */
public record RunFiles(
        LogNames names,
        Journal journal,
        EvidenceLog log,
        IncidentFile incidents,
        DiskReserve reserve,
        LossCounter losses) {
    private static final int MAX_TRIES = 10_000;

    /** Makes them. The journal comes first: whoever creates it owns the name. */
    public static RunFiles create(Path directory, Instant start, boolean compressed, LossCounter losses)
            throws IOException {
        OwnerOnlyFiles.directories(directory);
        String stem = LogNames.PREFIX + Timestamps.stamp(start);
        for (int i = 1; i < MAX_TRIES; i++) {
            LogNames names = new LogNames(directory, i == 1 ? stem : stem + "-" + i, compressed);
            try {
                FileChannel channel = OwnerOnlyFiles.createToAppend(names.journal());
                return open(names, new Journal(names.journal(), channel, losses), losses);
            } catch (FileAlreadyExistsException e) {
                continue;
            }
        }
        throw new FileAlreadyExistsException(stem + ": too many runs in one second");
    }

    private static RunFiles open(LogNames names, Journal journal, LossCounter losses) throws IOException {
        EvidenceLog log = new EvidenceLog(names, losses);
        IncidentFile incidents = new IncidentFile(names.incidents(), losses);
        return new RunFiles(names, journal, log, incidents, DiskReserve.take(names.reserve()), losses);
    }

    /** Returns the files that are being written. */
    public List<Path> paths() {
        return List.of(log.structuredPath(), log.rawPath(), journal.path(), incidents.path());
    }

    /** Returns where the beginning of a stream's line is kept as long as its end has not come. */
    public PartialLineFile unfinished(String stream) {
        return new PartialLineFile(names.unfinished(stream), losses);
    }
}
