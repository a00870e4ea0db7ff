package org.alphatrade.dryrun.engine.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.alphatrade.dryrun.log.BatchBuilder;
import org.alphatrade.dryrun.log.record.StdStream;
import org.alphatrade.dryrun.plugin.load.PluginLoader;
import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Phase;
import org.alphatrade.dryrun.spi.PluginContext;
import org.junit.jupiter.api.Test;

/** Whatever shortcut the index takes, a detector sees the records its interest names and no other. */
class InterestIndexProperties {
    private static final List<String> WORDS =
            List.of("disk", "full", "margin call", "é", "\"qty\"", "a\\b", "io", "", "session");
    private static final List<String> FOREIGN =
            List.of("拒绝", "エラー", "보류 거부", "шибк", "не ok", "\\u62", "чт\ufffd", "失", "disk");
    private static final List<String> EVENTS = List.of("fill", "tick", "order_sent", "x");
    private static final List<String> LEVELS = List.of("debug", "info", "warn", "error", "fatal", "odd");

    @Test
    void everyDetectorSeesWhatItsInterestNames() {
        everyDetectorSeesWhatItsInterestNames(WORDS, 60 * 200 * 3 / 2);
    }

    /** As they are, escaped in both cases, inside what a collector quotes, and with broken bytes. */
    @Test
    void everyDetectorSeesWordsOfOtherWritings() {
        everyDetectorSeesWhatItsInterestNames(FOREIGN, 60 * 200 * 11 / 10);
    }

    private static void everyDetectorSeesWhatItsInterestNames(List<String> vocabulary, long least) {
        long seen = 0;
        for (int seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            List<Witness> witnesses = new ArrayList<>(List.of(new Witness("all", Interest.everything())));
            for (int i = 0; i < 8; i++) {
                witnesses.add(new Witness("some-" + i, interest(random, vocabulary)));
            }
            show(witnesses, random, vocabulary);
            Witness all = witnesses.get(0);
            assertEquals(200, all.seen.size(), "seed " + seed);
            for (Witness witness : witnesses) {
                List<LogRecord> meant = all.seen.stream()
                        .filter(record -> named(witness.interest, record))
                        .toList();
                assertEquals(lines(meant), lines(witness.seen), "seed " + seed + ", " + witness.interest);
                seen += witness.seen.size();
            }
        }
        assertTrue(seen > least, "hardly anything was of interest: " + seen);
    }

    /** What the documentation of {@link Interest} says, word by word. */
    private static boolean named(Interest interest, LogRecord record) {
        return !interest.isNothing()
                && (interest.levels().isEmpty() || interest.levels().contains(record.level()))
                && (interest.events().isEmpty() || interest.events().contains(record.event()))
                && (interest.literals().isEmpty()
                                && interest.literalsOfAnyCase().isEmpty()
                        || interest.literals().stream().anyMatch(record.text()::contains)
                        || interest.literalsOfAnyCase().stream().anyMatch(small(record.text())::contains));
    }

    private static String small(String text) {
        StringBuilder small = new StringBuilder();
        text.chars().forEach(c -> small.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c)));
        return small.toString();
    }

    private static List<Long> lines(List<LogRecord> records) {
        return records.stream().map(record -> record.ref().line()).toList();
    }

    private static Interest interest(Random random, List<String> vocabulary) {
        if (random.nextInt(12) == 0) {
            return Interest.nothing();
        }
        Set<Level> levels = EnumSet.noneOf(Level.class);
        Set<String> events = new HashSet<>();
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            levels.add(Level.values()[random.nextInt(Level.values().length)]);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            events.add(EVENTS.get(random.nextInt(EVENTS.size())));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            words.add(vocabulary.get(random.nextInt(vocabulary.size())));
        }
        List<String> ofAnyCase = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            ofAnyCase.add(small(vocabulary.get(random.nextInt(vocabulary.size()))));
        }
        return Interest.of(levels, events, words, ofAnyCase);
    }

    private static void show(List<Witness> witnesses, Random random, List<String> vocabulary) {
        DetectorPipeline judge = new DetectorPipeline(
                PluginLoader.with(List.copyOf(witnesses), List.of(), Map.of()).newDetectors().stream()
                        .filter(detector -> !detector.builtIn())
                        .toList(),
                incident -> {});
        BatchBuilder builder = new BatchBuilder("log", 64 << 10);
        for (int i = 0; i < 200; i++) {
            byte[] line = bytes(line(random, vocabulary), random);
            builder.addLine(line, 0, line.length, StdStream.STDOUT, i, 0, 0, Phase.RUNNING);
            if (random.nextInt(40) == 0) {
                judge.accept(builder.build());
            }
        }
        if (!builder.isEmpty()) {
            judge.accept(builder.build());
        }
        judge.finish();
    }

    private static String line(Random random, List<String> vocabulary) {
        String words = "";
        for (int i = random.nextInt(3); i > 0; i--) {
            words += " " + vocabulary.get(random.nextInt(vocabulary.size())).replaceAll("[\"\\\\]", "");
        }
        words = random.nextInt(3) == 0 ? words.toUpperCase(Locale.ROOT) : words;
        words = random.nextInt(3) == 0 ? escaped(words, random.nextBoolean()) : words;
        if (random.nextInt(4) == 0) {
            return "plain" + words;
        }
        if (random.nextInt(8) == 0) {
            return quoted("2026-01-02T03:04:05Z INFO plain" + words + " \"qty\" said", random);
        }
        return "{\"level\":\"" + LEVELS.get(random.nextInt(LEVELS.size())) + "\",\"event\":\""
                + EVENTS.get(random.nextInt(EVENTS.size())) + "\",\"message\":\"said" + words + "\",\"qty\":1}";
    }

    private static String escaped(String text, boolean great) {
        StringBuilder escaped = new StringBuilder();
        text.chars()
                .forEach(c ->
                        escaped.append(c < 0x80 ? "" + (char) c : String.format(great ? "\\u%04X" : "\\u%04x", c)));
        return escaped.toString();
    }

    /** What stands for broken bytes becomes a piece of a letter. */
    private static byte[] bytes(String line, Random random) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        int broken = line.indexOf('\ufffd');
        if (broken >= 0 && random.nextBoolean()) {
            String[] around = line.split("\ufffd", 2);
            ByteArrayOutputStream cut = new ByteArrayOutputStream();
            cut.writeBytes(around[0].getBytes(StandardCharsets.UTF_8));
            cut.write(0xe5);
            cut.writeBytes(around[1].getBytes(StandardCharsets.UTF_8));
            return cut.toByteArray();
        }
        return bytes;
    }

    /** A line of text as it is, and inside Docker's json-file as Go writes a quote and as .NET does. */
    private static String quoted(String text, Random random) {
        String quote = List.of("\\\"", "\\u0022").get(random.nextInt(2));
        return random.nextInt(3) == 0
                ? text
                : "{\"log\":\"" + text.replace("\"", quote)
                        + "\\n\",\"stream\":\"stdout\",\"time\":\"2026-01-02T03:04:05Z\"}";
    }

    private static final class Witness implements DetectorProvider, Detector {
        private final String id;
        private final Interest interest;
        private final List<LogRecord> seen = new ArrayList<>();

        Witness(String id, Interest interest) {
            this.id = id;
            this.interest = interest;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public Detector create(PluginContext context) {
            return this;
        }

        @Override
        public Interest interest() {
            return interest;
        }

        @Override
        public void inspect(LogRecord record, IncidentSink out) {
            seen.add(record.copy());
        }
    }
}
