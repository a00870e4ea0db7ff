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
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The runtime and what came of it: its descendants, those that left the family but carry the run's id in their
 * environment, and those that stayed in its session.
 */
final class ProcessTree {
    private final ProcessHandle root;
    private final byte[] mark;
    private final Map<Long, ProcessHandle> seen = new ConcurrentHashMap<>();

    ProcessTree(ProcessHandle root, String runId) {
        this.root = root;
        this.mark = (Environment.RUN_ID + "=" + runId).getBytes(StandardCharsets.UTF_8);
    }

    ProcessHandle root() {
        return root;
    }

    /** Returns all that live now but the root; remembers them, so that one that leaves the family is still known. */
    List<ProcessHandle> descendants() {
        root.descendants().forEach(this::remember);
        scanProc();
        seen.values().removeIf(process -> !process.isAlive() || zombie(process));
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

    private boolean belongs(Path entry) {
        return carriesMark(entry)
                || session(entry).filter(id -> id == root.pid()).isPresent();
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

    /** Whether it has ended and only waits to be reaped by a parent that is not us: nothing of it is left to end. */
    private static boolean zombie(ProcessHandle process) {
        return afterName(Path.of("/proc", Long.toString(process.pid())))[0].equals("Z");
    }

    private static Optional<Long> session(Path entry) {
        String[] fields = afterName(entry);
        return fields.length > 3 ? Optional.of(Long.parseLong(fields[3])) : Optional.empty();
    }

    /** Returns what follows a process's name: the state, the parent, the process group, the session and more. */
    private static String[] afterName(Path entry) {
        String stat = new String(read(entry.resolve("stat")), StandardCharsets.ISO_8859_1);
        return stat.substring(stat.lastIndexOf(')') + 1).trim().split(" ");
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
