package org.alphatrade.dryrun.engine.live.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The runtime and what came of it: its descendants, those that left the family but carry the run's id in their
 * environment, those that stayed in its session, and those that came to the harness as orphans.
 */
public final class ProcessTree {
    private final ProcessHandle root;
    private final byte[] mark;
    private final Subreaper orphans;
    private final Map<Long, ProcessHandle> seen = new ConcurrentHashMap<>();

    public ProcessTree(ProcessHandle root, String runId, Subreaper orphans) {
        this.root = root;
        this.orphans = orphans;
        this.mark = (RuntimeVariables.RUN_ID + "=" + runId).getBytes(StandardCharsets.UTF_8);
    }

    public ProcessHandle root() {
        return root;
    }

    /** Returns all that live now but the root; remembers them, so that one that leaves the family is still known. */
    public List<ProcessHandle> descendants() {
        // First, so that the children of a stranger who was given the number of one that ended are none of ours.
        seen.values().removeIf(process -> !process.isAlive());
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
        }
    }

    /** Looks at every process once, however many there are of the runtime: it may have forked hundreds. */
    private void scanProc() {
        Map<Long, ProcessStat> all = new HashMap<>();
        Path proc = Path.of("/proc");
        if (!Files.isDirectory(proc)) {
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(proc, "[1-9]*")) {
            for (Path entry : entries) {
                long pid = Long.parseLong(entry.getFileName().toString());
                ProcessStat.of(pid).ifPresent(process -> all.put(pid, process));
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Processes come and go while we look; what is there at the next look counts.
            return;
        }
        family(all).forEach(pid -> ProcessHandle.of(pid).ifPresent(this::remember));
    }

    /** Whoever belongs to the runtime, and all whose parents do. */
    private Set<Long> family(Map<Long, ProcessStat> all) {
        Set<Long> family = new HashSet<>(seen.keySet());
        all.forEach((pid, process) -> {
            if (belongs(pid, process)) {
                family.add(pid);
            }
        });
        for (boolean grew = true; grew; ) {
            grew = false;
            for (Map.Entry<Long, ProcessStat> process : all.entrySet()) {
                grew |= family.contains(process.getValue().parent()) && family.add(process.getKey());
            }
        }
        return family;
    }

    /** Buries what ended; cheap enough to be called all the time. */
    public void bury() {
        orphans.bury(root.pid());
    }

    private static boolean isZombie(ProcessHandle process) {
        return ProcessStat.of(process.pid()).filter(ProcessStat::isZombie).isPresent();
    }

    private boolean belongs(long pid, ProcessStat process) {
        return !process.isZombie()
                && (process.session() == root.pid()
                        || orphans.adopted(process)
                        || carriesMark(Path.of("/proc", Long.toString(pid))));
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
