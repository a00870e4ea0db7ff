package org.alphatrade.dryrun.engine.trial;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.Observation;

/** Lines that no author thought of: unrelated ones, broken ones, and many random ones from a seed. */
final class TrialNoise {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final int LINES = 300;
    private static final int EVENTS = 16;
    private static final List<String> CALM = List.of(
            "{\"level\":\"info\",\"event\":\"trial_unrelated\",\"message\":\"all is well\"}",
            "{\"level\":\"debug\",\"message\":\"nothing happened\",\"n\":1}",
            "all is well, nothing happened");
    private static final List<String> BROKEN = List.of(
            "",
            "   ",
            "{",
            "}{",
            "null",
            "[]",
            "[1,{\"level\":\"error\"}]",
            "{}",
            "{\"level\":[1],\"event\":{},\"message\":7}",
            "{\"level\":null,\"event\":null,\"message\":null}",
            "{\"event\":\"\",\"message\":\"\"}",
            "{\"timestamp\":\"yesterday\",\"level\":\"loud\"}",
            "{\"timestamp\":1e400,\"level\":-7}",
            "{\"timestamp\":-1}",
            "{\"level\":\"error\",\"message\":{\"a\":[1,2,{\"b\":null}]}}",
            "{\"level\":\"error\",\"message\":\"\\u0000\\ud800 \\u001b[31mred\"}",
            "Traceback (most recent call last):",
            "\u0000\u0001\u001b[31m",
            "\ufeff{\"level\":\"fatal\"}");

    private final Interest interest;
    private final Random random;

    TrialNoise(Interest interest, long seed) {
        this.interest = interest;
        this.random = new Random(seed);
    }

    /** Returns records that say that all is well. */
    static List<TrialStep> unrelated() {
        return spaced(CALM.stream().map(TrialNoise::bytes).toList());
    }

    /** Returns lines that are broken in every way, those of interest among them that hold nothing but their event. */
    List<TrialStep> junk() {
        List<byte[]> lines =
                new ArrayList<>(BROKEN.stream().map(TrialNoise::bytes).toList());
        lines.add(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xff, (byte) 0xc3, '"', '}'});
        lines.add(bytes("{\"n\":" + "9".repeat(3_000) + "}"));
        lines.add(bytes("[".repeat(2_000)));
        lines.add(bytes("{\"level\":\"error\",\"message\":\"" + "x".repeat(100_000) + "\"}"));
        for (String event : events()) {
            lines.add(bytes("{\"event\":\"" + event + "\"}"));
            lines.add(bytes("{\"event\":\"" + event + "\",\"level\":\"error\",\"message\":null,\"amount\":\"many\"}"));
        }
        for (Level level : interest.levels()) {
            lines.add(bytes("{\"level\":\"" + level + "\"}"));
        }
        interest.literals().forEach(literal -> lines.add(bytes(literal)));
        return spaced(lines);
    }

    private static TrialStep.Line moved(TrialStep.Line line, Instant at) {
        return new TrialStep.Line(at, line.bytes(), line.stderr());
    }

    /** Returns many records, those of interest and those that were given among them, and ticks between them. */
    List<TrialStep> mixed(List<TrialStep> given) {
        List<TrialStep> steps = new ArrayList<>();
        List<TrialStep.Line> lines = given.stream()
                .filter(TrialStep.Line.class::isInstance)
                .map(TrialStep.Line.class::cast)
                .toList();
        Instant at = START;
        for (int i = 0; i < LINES; i++) {
            at = at.plus(pause());
            boolean own = !lines.isEmpty() && random.nextInt(3) == 0;
            steps.add(own ? moved(lines.get(random.nextInt(lines.size())), at) : TrialStep.Line.of(at, random()));
            if (random.nextInt(20) == 0) {
                steps.add(new TrialStep.Seen(Observation.Tick.of(at, Duration.between(START, at))));
            }
        }
        return steps;
    }

    private Duration pause() {
        return random.nextInt(15) == 0
                ? Duration.ofSeconds(random.nextInt(900))
                : Duration.ofMillis(random.nextInt(2_000));
    }

    private String random() {
        List<String> events = events();
        boolean wanted = random.nextBoolean() && !events.isEmpty();
        String event = wanted ? events.get(random.nextInt(events.size())) : "noise_" + random.nextInt(5);
        return "{\"level\":\"" + level() + "\",\"event\":\"" + event + "\",\"message\":\"" + word() + "\",\"amount\":"
                + random.nextInt(5_000) + "}";
    }

    private String level() {
        List<Level> levels = List.copyOf(interest.levels());
        boolean wanted = random.nextBoolean() && !levels.isEmpty();
        Level level = wanted ? levels.get(random.nextInt(levels.size())) : Level.values()[random.nextInt(5)];
        return level.name().toLowerCase(java.util.Locale.ROOT);
    }

    private String word() {
        List<String> words = interest.literals().stream()
                .filter(word -> word.matches("[\\w .:/-]+"))
                .toList();
        return words.isEmpty() || random.nextInt(3) == 0 ? "m" : words.get(random.nextInt(words.size()));
    }

    private List<String> events() {
        return interest.events().stream()
                .filter(event -> event.matches("[\\w .:/-]+"))
                .sorted()
                .limit(EVENTS)
                .toList();
    }

    private static List<TrialStep> spaced(List<byte[]> lines) {
        List<TrialStep> steps = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            steps.add(new TrialStep.Line(START.plusSeconds(2L * i), lines.get(i), i % 4 == 3));
        }
        return steps;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
