package org.alphatrade.dryrun.soak;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.alphatrade.dryrun.base.json.Json;

/** The soak: runs its parts one after the other, says what each proved, and ends with 0 only if everything held. */
final class Soak {
    static final List<Part> PARTS = List.of(
            new Part("plain", 0.28, Floods::plain),
            new Part("compressed", 0.36, Floods::compressed),
            new Part("both", 0.12, Floods::both),
            new Part("same-errors", 0.06, Floods::sameErrors),
            new Part("new-errors", 0.06, Floods::newErrors),
            new Part("traces", 0.06, Floods::traces),
            new Part("long", 0.0005, Floods::longLines),
            new Part("trickle", 0.0001, Floods::trickle),
            new Part("restarts", 0.01, Floods::restarts),
            new Part("kills", 0.02, Rudeness::kills),
            new Part("signals", 0.02, Rudeness::signals),
            new Part("full-disk", 0, Surroundings::fullDisk),
            new Part("rewritten", 0, Surroundings::rewritten),
            new Part("watchers", 0.03, Surroundings::watchers));

    private final Path root;
    private final Options options;
    private final Path directory;
    private final PrintStream out;
    private final boolean live;
    private final List<Outcome> outcomes = new ArrayList<>();

    Soak(Path root, Options options, PrintStream out, boolean live) throws IOException {
        this.root = root;
        this.options = options;
        this.directory = options.directory().isEmpty()
                ? Files.createTempDirectory("final-dry-run-soak")
                : Files.createDirectories(Path.of(options.directory())).toAbsolutePath();
        this.out = out;
        this.live = live;
    }

    public static void main(String... args) throws Exception {
        int exit;
        try {
            long seed = ThreadLocalRandom.current().nextLong(1_000_000);
            Options options = Options.of(List.of(args), seed, names());
            exit = new Soak(Path.of("").toAbsolutePath(), options, System.err, Boolean.getBoolean("soak.live")).run();
        } catch (IllegalArgumentException e) {
            System.err.println("soak: " + e.getMessage());
            exit = 64;
        }
        System.exit(exit);
    }

    static LinkedHashSet<String> names() {
        return PARTS.stream().map(Part::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns 0 when everything held, 1 when only the target for memory was missed, 2 when a proof failed. */
    int run() throws IOException {
        long start = System.nanoTime();
        out.printf("soak --seed %d --lines %d, in %s%n", options.seed(), options.lines(), directory);
        out.println(Outcome.heading());
        long seed = options.seed();
        do {
            round(seed++);
        } while (System.nanoTime() - start < TimeUnit.MINUTES.toNanos(options.minutes()));
        double seconds = (System.nanoTime() - start) / 1e9;
        int exit = end(seconds);
        if (options.json()) {
            System.out.print(Json.pretty(tree(seconds, exit)));
        }
        if (exit != 2 && options.directory().isEmpty()) {
            Ground.delete(directory);
        }
        return exit;
    }

    private void round(long seed) {
        for (Part part : PARTS) {
            if (options.parts().contains(part.name())) {
                Outcome outcome = new Outcome(part.name());
                outcomes.add(outcome);
                part(part, seed * 31 + part.name().hashCode(), outcome);
                out.println((live ? "\r" : "") + outcome.line());
                outcome.proofs().failures().forEach(failure -> out.println("    FAILED " + failure));
            }
        }
    }

    private void part(Part part, long seed, Outcome outcome) {
        long lines = Math.round(options.lines() * part.share());
        LongConsumer progress =
                written -> out.print(live ? String.format(Locale.ROOT, "\r%-12s %,d", part.name(), written) : "");
        progress.accept(0);
        try {
            Path at = Files.createDirectories(directory.resolve(part.name()));
            part.body().run(new Ground(new Alias(root), at, seed, lines, progress, outcome));
        } catch (Exception e) {
            // A part that breaks has proven nothing; the others go on.
            outcome.proofs().hold(false, () -> "the part broke: " + e);
        }
        outcome.end();
    }

    private int end(double seconds) {
        long failed = outcomes.stream()
                .mapToLong(one -> one.proofs().failures().size())
                .sum();
        long held = outcomes.stream().mapToLong(one -> one.proofs().held()).sum();
        long lines = outcomes.stream().mapToLong(Outcome::lines).sum();
        String missed = named(outcomes.stream().filter(Outcome::missesTarget).toList());
        String skipped = named(outcomes.stream().filter(Outcome::isSkipped).toList());
        out.printf(
                Locale.ROOT,
                "%,d lines in %.0f s, seed %d: %,d proofs held, %d failed%n",
                lines,
                seconds,
                options.seed(),
                held,
                failed);
        if (!skipped.isEmpty()) {
            out.println("skipped: " + skipped);
        }
        if (!missed.isEmpty()) {
            out.println("MISSED: more than " + Outcome.MOST_RESIDENT + " MiB resident in " + missed);
        }
        return failed > 0 ? 2 : missed.isEmpty() ? 0 : 1;
    }

    private static String named(List<Outcome> some) {
        return some.stream().map(Outcome::part).distinct().collect(Collectors.joining(", "));
    }

    private Map<String, Object> tree(double seconds, int exit) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("seed", options.seed());
        tree.put("lines_asked_for", options.lines());
        tree.put("lines", outcomes.stream().mapToLong(Outcome::lines).sum());
        tree.put("seconds", seconds);
        tree.put("exit", exit);
        tree.put("parts", outcomes.stream().map(Outcome::tree).toList());
        return tree;
    }
}
