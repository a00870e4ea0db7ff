package org.alphatrade.dryrun.plugin.executable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import org.alphatrade.dryrun.base.file.NamedPipes;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.base.time.SuspendTolerantTimer;
import org.alphatrade.dryrun.plugin.model.PluginGoneException;

/** One document into a program, one answer out of it. */
final class RequestResponse {
    private static final String NO_JVM = "Error occurred during initialization of VM";
    private static final long LAST_MILLIS = 2_000;

    private final PluginProcess program;
    private final InputStream output;
    private final int most;
    private final ByteArrayOutputStream answer = new ByteArrayOutputStream();

    /** What a program said, and how it ended. */
    record Answer(int exit, byte[] bytes, PluginProcess program) {
        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /** Returns this when it began: a JVM that cannot start says so where the answer stands, with the code of a warning. */
        Answer begun() {
            if (text().startsWith(NO_JVM)) {
                throw program.gone("its JVM could not start: " + Text.flat(text(), 120));
            }
            return this;
        }

        /** Returns this when it ended with 0. */
        Answer good() {
            if (exit != 0) {
                throw program.gone("it ended with exit code " + exit);
            }
            return this;
        }
    }

    private RequestResponse(PluginProcess program, InputStream output, int most) {
        this.program = program;
        this.output = output;
        this.most = most;
    }

    /** Runs a program on a document; at most {@code most} bytes of answer are taken. */
    static Answer run(PluginManifest manifest, Object document, int most) {
        byte[] input = (Json.compact(document) + "\n").getBytes(StandardCharsets.UTF_8);
        try (NamedPipes pipe = NamedPipes.open("answer");
                PluginProcess program = started(manifest, pipe)) {
            return new RequestResponse(program, Channels.newInputStream(pipe.reader(0)), most).run(input);
        } catch (IOException e) {
            throw new PluginGoneException("its answer cannot be read: " + e.getMessage(), e);
        }
    }

    private static PluginProcess started(PluginManifest manifest, NamedPipes pipe) throws IOException {
        try {
            return PluginProcess.start(
                    manifest, ProcessBuilder.Redirect.to(pipe.path(0).toFile()));
        } finally {
            pipe.handedOver();
        }
    }

    private Answer run(byte[] input) {
        program.expectAnswer();
        Thread reader = program.thread("answer", this::read);
        write(input);
        int exit = program.awaitEnd();
        awaitAnswer(reader);
        if (!program.killed().isEmpty()) {
            throw program.gone(program.killed());
        }
        synchronized (answer) {
            return new Answer(exit, answer.toByteArray(), program);
        }
    }

    /** The last of an answer may be under way when the program has ended; half an answer is none. */
    private void awaitAnswer(Thread reader) {
        PluginProcess.join(reader, SuspendTolerantTimer.LOOK_MILLIS);
        if (reader.isAlive()) {
            // What it started may hold its output open.
            program.end();
            PluginProcess.join(reader, LAST_MILLIS);
        }
        if (reader.isAlive()) {
            throw program.gone("its output is still open after its end, so its answer may not be whole");
        }
    }

    private void write(byte[] input) {
        try (OutputStream stream = program.input()) {
            stream.write(input);
        } catch (IOException e) {
            // A program need not read what it does not need; one that died says so by its exit code.
            return;
        }
    }

    private void read() {
        byte[] buffer = new byte[64 << 10];
        try {
            for (int n = output.read(buffer); n >= 0; n = output.read(buffer)) {
                synchronized (answer) {
                    if (answer.size() + n > most) {
                        program.kill("it wrote more than " + most + " bytes");
                        return;
                    }
                    answer.write(buffer, 0, n);
                }
            }
        } catch (IOException e) {
            program.kill("its output cannot be read: " + e.getMessage());
        }
    }

    static PluginGoneException unusable(Answer answer, String why) {
        return answer.program().gone(why);
    }
}
