package org.alphatrade.dryrun.engine.audit;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.alphatrade.dryrun.evidence.diary.DiaryRules;
import org.alphatrade.dryrun.evidence.log.GapRules;
import org.alphatrade.dryrun.log.file.LogReader;
import org.alphatrade.dryrun.log.file.LogSelection;
import org.alphatrade.dryrun.log.file.ReadAnew;
import org.alphatrade.dryrun.log.record.LineChunk;
import org.alphatrade.dryrun.plugin.load.PluginSet;
import org.alphatrade.dryrun.spi.Window;
import org.alphatrade.dryrun.store.journal.JournalContent;

/**
 * Evidence to be judged, and how.
 *
 * @param selection the log files
 * @param journal the journal of the run that wrote them; empty for bare files
 * @param diary the decision diary; empty when none was asked for
 * @param performance the performance file; empty when none was asked for
 * @param allowTruncated whether a file that is cut off is a warn and no fail
 * @param judgeShutdown whether what was logged after the runtime was asked to stop is judged as well
 * @param plainOutput whether the runtime is known to print text without time and level
 * @param metadata what the report is to say about the run
 * @param workers how many threads read
 * @param chunkBytes how much a thread reads at a time
 * @param progress is told now and then how many bytes of the log files, as they are on disk, were read in all
 * @param stated when the run began and ended, as something else than a journal says
 */
public record AuditPlan(
        LogSelection selection,
        Optional<JournalContent> journal,
        Optional<Path> diary,
        Optional<Path> performance,
        GapRules gaps,
        DiaryRules diaryRules,
        LogReader.Options reading,
        boolean allowTruncated,
        boolean judgeShutdown,
        boolean plainOutput,
        PluginSet plugins,
        Map<String, Object> metadata,
        int workers,
        int chunkBytes,
        LongConsumer progress,
        Optional<Window> stated) {
    /** More threads than this would wait for the one that reads. */
    private static final int MOST_WORKERS = 8;

    public AuditPlan {
        Objects.requireNonNull(selection, "selection");
        Objects.requireNonNull(journal, "journal");
        Objects.requireNonNull(diary, "diary");
        Objects.requireNonNull(performance, "performance");
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        Objects.requireNonNull(progress, "progress");
        Objects.requireNonNull(stated, "stated");
        if (workers < 1 || chunkBytes < 1) {
            throw new IllegalArgumentException(
                    "an audit needs a worker and a chunk, not " + workers + " and " + chunkBytes);
        }
    }

    /** Makes a plan for all processors, whose progress nobody watches. */
    public AuditPlan(
            LogSelection selection,
            Optional<JournalContent> journal,
            Optional<Path> diary,
            Optional<Path> performance,
            GapRules gaps,
            DiaryRules diaryRules,
            LogReader.Options reading,
            boolean allowTruncated,
            boolean judgeShutdown,
            boolean plainOutput,
            PluginSet plugins,
            Map<String, Object> metadata) {
        this(
                selection,
                journal,
                diary,
                performance,
                gaps,
                diaryRules,
                reading,
                allowTruncated,
                judgeShutdown,
                plainOutput,
                plugins,
                metadata,
                Math.min(Runtime.getRuntime().availableProcessors(), MOST_WORKERS),
                LineChunk.USUAL,
                bytes -> {},
                Optional.empty());
    }

    /** Returns the same plan, read by so many threads in pieces of so many bytes: what it finds is the same. */
    public AuditPlan with(int threads, int bytes) {
        return with(threads, bytes, progress, stated);
    }

    /** Returns the same plan, its progress watched. */
    public AuditPlan watched(LongConsumer watcher) {
        return with(workers, chunkBytes, watcher, stated);
    }

    /** Returns the same plan for a run without a journal of which something else says when it began and ended. */
    public AuditPlan within(Optional<Window> window) {
        return with(workers, chunkBytes, progress, window);
    }

    /** Tells whether the logs are those of a run whose lines say when they came. */
    boolean ofRun() {
        return journal.isPresent() || stated.isPresent();
    }

    /** Tells whether all lines say when they came, which no clock of the runtime can forge. */
    boolean byArrival() {
        return ofRun()
                || logs().stream().allMatch(log -> ReadAnew.structuredOf(log).isPresent());
    }

    private AuditPlan with(int threads, int bytes, LongConsumer watcher, Optional<Window> window) {
        return new AuditPlan(
                selection,
                journal,
                diary,
                performance,
                gaps,
                diaryRules,
                reading,
                allowTruncated,
                judgeShutdown,
                plainOutput,
                plugins,
                metadata,
                threads,
                bytes,
                watcher,
                window);
    }

    List<Path> logs() {
        return selection.logs();
    }
}
