package org.alphatrade.dryrun.evidence.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.alphatrade.dryrun.spi.Figure;
import org.alphatrade.dryrun.spi.FigureSpec;
import org.alphatrade.dryrun.spi.Window;
import org.junit.jupiter.api.Test;

/** A figure is the same however its records are split and ordered, and within 1 % of what a sorted list says. */
final class FigureSplitTests {
    private static final int ROUNDS = 60;
    private static final Optional<Window> DAY =
            Optional.of(Window.of(Told.START, Told.START.plusSeconds(86_400), Duration.ofDays(1), false));
    private static final double[] PERCENTS = {0.1, 1, 5, 50, 90, 95, 99, 99.9, 99.99, 100};

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @Test
    void anySplitInAnyOrderSaysTheSame() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Told> records = records(1 + random.nextInt(3_000));
            for (FigureSpec spec : specs()) {
                FigureFold whole = new FigureFold(spec);
                records.forEach(record -> show(whole, record));
                Figure expected = whole.figure("mine", DAY, new RecordsRead(records.size(), 0));
                assertEquals(
                        expected,
                        dealt(spec, records).figure("mine", DAY, new RecordsRead(records.size(), 0)),
                        () -> "seed " + seed);
            }
        }
    }

    private FigureFold dealt(FigureSpec spec, List<Told> records) {
        List<Told> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, random);
        List<FigureFold> parts = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(6); i++) {
            parts.add(new FigureFold(spec));
        }
        shuffled.forEach(record -> show(parts.get(random.nextInt(parts.size())), record));
        while (parts.size() > 1) {
            FigureFold one = parts.remove(random.nextInt(parts.size()));
            parts.get(random.nextInt(parts.size())).merge(one);
        }
        return parts.get(0);
    }

    private static void show(FigureFold fold, Told record) {
        if (fold.spec().kind() != FigureSpec.Kind.SHARE) {
            fold.add(record);
            return;
        }
        fold.addToWhole(record);
        if (record.number() != null) {
            fold.add(record);
        }
    }

    private List<FigureSpec> specs() {
        List<FigureSpec> specs = new ArrayList<>();
        for (FigureSpec.Builder each : List.of(
                FigureSpec.percentile("a", "x", PERCENTS[random.nextInt(PERCENTS.length)]),
                FigureSpec.mean("b", "x"),
                FigureSpec.min("c", "x"),
                FigureSpec.max("d", "x"),
                FigureSpec.sum("e", "x"),
                FigureSpec.count("f"),
                FigureSpec.rate("g", Duration.ofSeconds(7)),
                FigureSpec.share("h").outOf(org.alphatrade.dryrun.spi.Interest.everything()))) {
            each.limits(10, -3.5).minimumSamples(random.nextInt(20));
            specs.add(each.build());
            specs.add(
                    each.worstPer(Duration.ofSeconds(1 + random.nextInt(9_000))).build());
        }
        return specs;
    }

    private List<Told> records(int count) {
        List<Told> records = new ArrayList<>();
        boolean gaps = random.nextBoolean();
        for (int i = 0; i < count; i++) {
            String number =
                    gaps && random.nextInt(150) == 0 ? (random.nextBoolean() ? null : "n/a" + i) : text(number());
            records.add(Told.at(random.nextInt(86_400), number));
        }
        return records;
    }

    private static String text(double number) {
        return Double.toString(number);
    }

    /** Latencies, profits and losses, prices of any scale, zeros, and numbers that come again and again. */
    private double number() {
        return switch (random.nextInt(6)) {
            case 0 -> Math.exp(random.nextGaussian() + 3);
            case 1 -> random.nextGaussian() * 1_000;
            case 2 -> Math.scalb(random.nextDouble() - 0.5, random.nextInt(600) - 300);
            case 3 -> 0;
            case 4 -> random.nextInt(5) * 10;
            default -> random.nextInt(100_000) / 100.0;
        };
    }

    @Test
    void aPercentileIsWithinOnePercentOfTheSortedList() {
        for (int round = 0; round < ROUNDS; round++) {
            double[] numbers = new double[1 + random.nextInt(5_000)];
            Arrays.setAll(numbers, i -> number());
            for (double percent : PERCENTS) {
                FigureFold fold = new FigureFold(
                        FigureSpec.percentile("p", "x", percent).limits(10, 50).build());
                for (double number : numbers) {
                    fold.add(Told.at(0, text(number)));
                }
                double exact = exact(numbers, percent);
                double found = fold.figure("mine", DAY, new RecordsRead(numbers.length, 0))
                        .value();
                String what =
                        "p" + percent + " of " + numbers.length + ": " + exact + " became " + found + ", seed " + seed;
                assertTrue(Math.abs(found - exact) <= Math.abs(exact) * 0.01, what);
                for (double limit : new double[] {10, 50}) {
                    assertEquals(Math.signum(exact - limit), Math.signum(found - limit), what);
                }
            }
        }
    }

    private static double exact(double[] numbers, double percent) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(Math.round(percent * sorted.length * 1_000) / 100_000.0) - 1];
    }
}
