package org.alphatrade.dryrun.engine.live.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import org.alphatrade.dryrun.base.file.NamedPipes;
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
        private final NamedPipes pipes = NamedPipes.open("stdout", "stderr");

        Named() throws IOException {
            PipeSize.widen(pipes.path(0));
            PipeSize.widen(pipes.path(1));
            out = pipes.reader(0);
            err = pipes.reader(1);
        }

        @Override
        void redirect(ProcessBuilder builder) {
            builder.redirectOutput(pipes.path(0).toFile());
            builder.redirectError(pipes.path(1).toFile());
        }

        @Override
        public void started(@Nullable Process process) throws IOException {
            pipes.handedOver();
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
