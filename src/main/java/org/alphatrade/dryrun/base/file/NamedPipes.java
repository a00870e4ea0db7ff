package org.alphatrade.dryrun.base.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Named pipes for the outputs of a program: the JDK closes its own kind when the program exits, and whatever a descendant
 * still says would be lost, or the end of it taken for the end of all.
 */
public final class NamedPipes implements AutoCloseable {
    private final Path directory;
    private final List<Path> paths = new ArrayList<>();
    private final List<FileChannel> held = new ArrayList<>();
    private final List<FileChannel> readers = new ArrayList<>();

    private NamedPipes(Path directory) {
        this.directory = directory;
    }

    /** Makes one of each name, for the owner alone. Where the platform has none it fails. */
    public static NamedPipes open(String... names) throws IOException {
        NamedPipes pipes = new NamedPipes(Files.createTempDirectory("final-dry-run"));
        try {
            pipes.make(names);
            return pipes;
        } catch (IOException e) {
            try (pipes) {
                pipes.handedOver();
            } catch (IOException also) {
                e.addSuppressed(also);
            }
            throw e;
        }
    }

    private void make(String... names) throws IOException {
        List<String> command = new ArrayList<>(List.of("mkfifo", "-m", "600"));
        for (String name : names) {
            paths.add(directory.resolve(name));
            command.add(directory.resolve(name).toString());
        }
        await(new ProcessBuilder(command).start());
        for (Path path : paths) {
            // Opened for both first, so that neither opening the reading end nor the program's start waits.
            held.add(FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
            readers.add(FileChannel.open(path, StandardOpenOption.READ));
        }
    }

    private static void await(Process mkfifo) throws IOException {
        try {
            if (!mkfifo.waitFor(10, TimeUnit.SECONDS) || mkfifo.exitValue() != 0) {
                throw new IOException("mkfifo failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted in mkfifo", e);
        } finally {
            mkfifo.destroyForcibly();
        }
    }

    public Path path(int pipe) {
        return paths.get(pipe);
    }

    public FileChannel reader(int pipe) {
        return readers.get(pipe);
    }

    /** Says that the program was started, or could not be: only the reading ends are kept. */
    public void handedOver() throws IOException {
        for (FileChannel each : held) {
            each.close();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
        Files.deleteIfExists(directory);
    }

    @Override
    public void close() throws IOException {
        for (FileChannel each : readers) {
            each.close();
        }
    }
}
