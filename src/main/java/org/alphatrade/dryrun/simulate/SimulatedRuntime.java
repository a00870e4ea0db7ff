package org.alphatrade.dryrun.simulate;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.alphatrade.dryrun.base.failure.Failure;

/** The simulated runtime as a program: what a rehearsal is tried with when the real runtime is not at hand. */
public final class SimulatedRuntime {
    /** Ends by itself, in case nobody ends it. */
    private static final String LINGERING = "trap '' INT; n=0; while [ $n -lt 300 ]; do n=$((n+1));"
            + " echo '{\"level\":\"info\",\"event\":\"lingering\",\"message\":\"a child lives on\"}'; sleep 1; done";

    private SimulatedRuntime() {}

    public static void main(String... args) {
        List<String> arguments = List.of(args);
        if (arguments.contains("--help")) {
            System.out.print(SimulationOptions.USAGE);
            return;
        }
        try {
            run(SimulationOptions.parse(arguments, System.getenv()));
        } catch (Failure e) {
            exit(e.getMessage(), e.kind().exitCode());
        } catch (IOException e) {
            exit("cannot write evidence: " + e, 70);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exit("interrupted", 70);
        }
    }

    private static void exit(String message, int code) {
        System.err.println("simulated runtime: " + message);
        Runtime.getRuntime().halt(code);
    }

    private static void run(SimulationOptions options) throws IOException, InterruptedException {
        RuntimeLog log = new RuntimeLog(
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8));
        Simulation simulation = new Simulation(options, InstantSource.system(), log, new RealDisaster());
        CountDownLatch ended = new CountDownLatch(1);
        // A signal reaches us as this hook; halting inside it turns the signal's exit code into an orderly 0.
        Thread hook = new Thread(
                () -> {
                    if (ended.getCount() > 0) {
                        simulation.stop("asked to stop");
                        Runtime.getRuntime().halt(0);
                    }
                },
                "stop on signal");
        Runtime.getRuntime().addShutdownHook(hook);
        simulation.begin();
        long next = System.nanoTime();
        while (simulation.tick()) {
            next += options.tick().toNanos();
            TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
        }
        simulation.stop("done");
        ended.countDown();
    }

    /** Real processes, really harmed. */
    private static final class RealDisaster implements Simulation.Disaster {
        @Override
        public void crash() {
            try {
                new ProcessBuilder(
                                "kill",
                                "-KILL",
                                Long.toString(ProcessHandle.current().pid()))
                        .start()
                        .waitFor(5, TimeUnit.SECONDS);
            } catch (IOException e) {
                System.err.println("no kill command: " + e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(137);
        }

        @Override
        public void linger() throws IOException {
            new ProcessBuilder("sh", "-c", LINGERING).inheritIO().start();
        }
    }
}
