package org.alphatrade.dryrun.supervise;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The runtime and what came of it: its descendants, those that left the family but carry the run's id in their
 * environment, those that stayed in its session, and those that came to the harness as orphans.
 */
final class ProcessTree {
    private final ProcessHandle root;
    private final byte[] mark;
    private final Orphans orphans;
    private final Map<Long, ProcessHandle> seen = new ConcurrentHashMap<>();

    ProcessTree(ProcessHandle root, String runId, Orphans orphans) {
        this.root = root;
        this.orphans = orphans;
        this.mark = (Environment.RUN_ID + "=" + runId).getBytes(StandardCharsets.UTF_8);
    }

    ProcessHandle root() {
        return root;
    }

    /** Returns all that live now but the root; remembers them, so that one that leaves the family is still known. */
    List<ProcessHandle> descendants() {
        root.descendants().forEach(this::remember);
        scanProc();
        orphans.bury(root.pid());
        seen.values().removeIf(process -> !process.isAlive() || isZombie(process));
        return List.copyOf(new LinkedHashMap<>(seen).values());
    }

    private void remember(ProcessHandle process) {
        if (process.pid() != root.pid()
                && process.pid() != ProcessHandle.current().pid()) {
            seen.putIfAbsent(process.pid(), process);
            process.descendants().forEach(below -> seen.putIfAbsent(below.pid(), below));
        }
    }

    private void scanProc() {
        Path proc = Path.of("/proc");
        if (!Files.isDirectory(proc)) {
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(proc, "[1-9]*")) {
            for (Path entry : entries) {
                if (belongs(entry)) {
                    ProcessHandle.of(Long.parseLong(entry.getFileName().toString()))
                            .ifPresent(this::remember);
                }
            }
        } catch (IOException e) {
            // Processes come and go while we look; what is there at the next look counts.
            return;
        }
    }

    /** Buries what ended; cheap enough to be called all the time. */
    void bury() {
        orphans.bury(root.pid());
    }

    private static boolean isZombie(ProcessHandle process) {
        return ProcessStat.of(process.pid()).filter(ProcessStat::isZombie).isPresent();
    }

    private boolean belongs(Path entry) {
        return carriesMark(entry)
                || ProcessStat.of(Long.parseLong(entry.getFileName().toString()))
                        .filter(process -> process.session() == root.pid() || orphans.adopted(process))
                        .isPresent();
    }

    private boolean carriesMark(Path entry) {
        byte[] environment = read(entry.resolve("environ"));
        int start = 0;
        for (int i = 0; i <= environment.length; i++) {
            if (i == environment.length || environment[i] == 0) {
                if (Arrays.equals(environment, start, i, mark, 0, mark.length)) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            // Another user's process, or one that just ended: none of ours.
            return new byte[0];
        }
    }
}
