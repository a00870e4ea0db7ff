package org.alphatrade.dryrun.engine.live.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The runtime's two outputs as the harness reads them. Named pipes where the platform has them: the JDK closes its own
 * kind when the runtime exits, and whatever a descendant still says would be lost.
 */
public abstract sealed class OutputPipes implements AutoCloseable {
    ReadableByteChannel out = Channels.newChannel(InputStream.nullInputStream());
    ReadableByteChannel err = Channels.newChannel(InputStream.nullInputStream());

    public static OutputPipes open() {
        try {
            return new Named();
        } catch (IOException e) {
            return new Anonymous();
        }
    }

    abstract void redirect(ProcessBuilder builder);

    /** Says that the runtime was started, or could not be: the harness keeps only its reading ends. */
    public abstract void started(@Nullable Process process) throws IOException;

    public final ReadableByteChannel out() {
        return out;
    }

    public final ReadableByteChannel err() {
        return err;
    }

    @Override
    public final void close() throws IOException {
        out.close();
        err.close();
    }

    private static final class Named extends OutputPipes {
        private final Path directory;
        private final Path outPath;
        private final Path errPath;
        private final FileChannel outHold;
        private final FileChannel errHold;

        Named() throws IOException {
            directory = Files.createTempDirectory("final-dry-run");
            outPath = directory.resolve("stdout");
            errPath = directory.resolve("stderr");
            makePipes(outPath, errPath);
            // Opened for both first, so that neither opening the reading end nor the runtime's start waits.
            outHold = FileChannel.open(outPath, StandardOpenOption.READ, StandardOpenOption.WRITE);
            errHold = FileChannel.open(errPath, StandardOpenOption.READ, StandardOpenOption.WRITE);
            PipeSize.widen(outPath);
            PipeSize.widen(errPath);
            out = FileChannel.open(outPath, StandardOpenOption.READ);
            err = FileChannel.open(errPath, StandardOpenOption.READ);
        }

        private static void makePipes(Path... paths) throws IOException {
            String[] command = {"mkfifo", "-m", "600", paths[0].toString(), paths[1].toString()};
            Process process = new ProcessBuilder(command).start();
            try {
                if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0) {
                    throw new IOException("mkfifo failed");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted in mkfifo", e);
            }
        }

        @Override
        void redirect(ProcessBuilder builder) {
            builder.redirectOutput(outPath.toFile());
            builder.redirectError(errPath.toFile());
        }

        @Override
        public void started(@Nullable Process process) throws IOException {
            outHold.close();
            errHold.close();
            Files.deleteIfExists(outPath);
            Files.deleteIfExists(errPath);
            Files.deleteIfExists(directory);
        }
    }

    private static final class Anonymous extends OutputPipes {
        @Override
        void redirect(ProcessBuilder builder) {
            builder.redirectOutput(ProcessBuilder.Redirect.PIPE);
            builder.redirectError(ProcessBuilder.Redirect.PIPE);
        }

        @Override
        public void started(@Nullable Process process) {
            if (process != null) {
                out = Channels.newChannel(process.getInputStream());
                err = Channels.newChannel(process.getErrorStream());
            }
        }
    }
}
