package org.alphatrade.dryrun.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alphatrade.dryrun.rehearsal.UseCases;
import org.alphatrade.dryrun.rehearsal.request.AuditRequest;
import org.alphatrade.dryrun.rehearsal.request.BacklogJob;
import org.alphatrade.dryrun.rehearsal.request.ReviewJob;
import org.alphatrade.dryrun.rehearsal.request.RunRequest;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;
import org.alphatrade.dryrun.rehearsal.request.WatchRequest;
import org.alphatrade.dryrun.rehearsal.request.WrapUpJob;

/** What came of typing one command: the exit code, the output and the requests that were made. */
public record Typed(int exit, String out, String err, List<Object> requests) {
    public static Typed in(Path directory, String alias, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        UserConsole console = new UserConsole(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false);
        Recording recording = new Recording();
        int exit = new Emp(console, () -> recording, directory).run(alias, args);
        return new Typed(
                exit,
                out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8),
                List.copyOf(recording.requests));
    }

    static Typed emp(Path directory, List<String> args) {
        return in(directory, "emp", args.toArray(String[]::new));
    }

    public RunRequest run() {
        return (RunRequest) only();
    }

    /** Returns the one request that was made, or complains with what was said instead. */
    Object only() {
        if (requests.size() != 1) {
            throw new AssertionError("no single request but " + requests.size() + "; said: " + err);
        }
        return requests.get(0);
    }

    private static final class Recording implements UseCases {
        private final List<Object> requests = new ArrayList<>();

        @Override
        public int run(RunRequest request, UserConsole console) {
            return record(request);
        }

        @Override
        public int audit(AuditRequest request, UserConsole console) {
            return record(request);
        }

        @Override
        public int explain(org.alphatrade.dryrun.rehearsal.request.ExplainRequest request, UserConsole console) {
            return record(request);
        }

        @Override
        public int compare(org.alphatrade.dryrun.rehearsal.request.CompareRequest request, UserConsole console) {
            return record(request);
        }

        @Override
        public int review(ReviewJob job, UserConsole console) {
            return record(job);
        }

        @Override
        public int watch(WatchRequest request, UserConsole console) {
            return record(request);
        }

        @Override
        public int wrapUp(WrapUpJob job, UserConsole console) {
            return record(job);
        }

        @Override
        public int backlog(BacklogJob job, UserConsole console) {
            return record(job);
        }

        @Override
        public int packet(org.alphatrade.dryrun.rehearsal.request.PacketJob job, UserConsole console) {
            return record(job);
        }

        @Override
        public int plugins(org.alphatrade.dryrun.rehearsal.request.PluginJob job, UserConsole console) {
            return record(job);
        }

        private int record(Object request) {
            requests.add(request);
            return 0;
        }
    }
}
