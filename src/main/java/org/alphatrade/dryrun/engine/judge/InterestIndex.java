package org.alphatrade.dryrun.engine.judge;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.alphatrade.dryrun.log.record.RecordView;
import org.alphatrade.dryrun.log.scan.MultiLiteralScanner;
import org.alphatrade.dryrun.log.trace.TraceAssembler;
import org.alphatrade.dryrun.plugin.guard.GuardedDetector;
import org.alphatrade.dryrun.plugin.model.InterestMatcher;
import org.alphatrade.dryrun.spi.Level;

/**
 * What all detectors together are interested in, and the assembly of traces with them: most records concern nobody, and
 * that is answered from the batch's index and one pass over the record's bytes, without calling any detector. It may say
 * yes too often, never no too often.
 */
final class InterestIndex {
    private static final long TRACE = 1;
    private static final long DETECTOR = 2;
    /** Of texts that are looked for to be counted and concern no detector. */
    static final long WATCHED = 4;

    private static final HexFormat HEX = HexFormat.of();
    private static final int ESCAPE_LENGTH = 4;
    private static final char GREEK = 0x370;
    private static final char BROKEN = '\ufffd';

    private final MultiLiteralScanner scan;
    private final GuardedDetector[] all;
    private final GuardedDetector[][] byLevel = new GuardedDetector[Level.values().length][];
    private final GuardedDetector[][] byLevelAndWord = new GuardedDetector[Level.values().length][];
    private final Set<Level> levels = EnumSet.of(Level.WARN, Level.ERROR, Level.FATAL);
    private final Set<String> events = new HashSet<>();
    private final Set<GuardedDetector> byWord = Collections.newSetFromMap(new IdentityHashMap<>());

    InterestIndex(List<GuardedDetector> detectors, WatchedTexts watched) {
        all = detectors.toArray(GuardedDetector[]::new);
        detectors.stream().filter(detector -> isByWord(detector.matcher())).forEach(byWord::add);
        MultiLiteralScanner.Builder words = TraceAssembler.addHints(new MultiLiteralScanner.Builder(), TRACE);
        detectors.forEach(detector -> add(detector, words));
        watched.addTo(words, WATCHED);
        scan = words.build();
        for (Level level : Level.values()) {
            byLevelAndWord[level.ordinal()] = interested(detectors, level, true);
            byLevel[level.ordinal()] = interested(detectors, level, false);
        }
    }

    private void add(GuardedDetector detector, MultiLiteralScanner.Builder words) {
        InterestMatcher interest = detector.matcher();
        if (byWord.contains(detector)) {
            BitSet escapes = new BitSet();
            interest.literals().forEach(word -> add(word, false, words, escapes));
            interest.literalsOfAnyCase().forEach(word -> add(word, true, words, escapes));
            interest.literalsOfAnyCase().stream()
                    .filter(InterestIndex::isEscape)
                    .forEach(known -> escapes.clear(HexFormat.fromHexDigits(known, 2, ESCAPE_LENGTH)));
            escapes.stream().forEach(high -> words.addOfAnyCase(bytes(escape(high)), DETECTOR));
        } else if (interest.events().isEmpty()) {
            levels.addAll(interest.levels());
        } else if (!interest.levels().isEmpty()) {
            events.addAll(interest.events());
        }
    }

    private static void add(String word, boolean anyCase, MultiLiteralScanner.Builder words, BitSet escapes) {
        for (String written : written(word)) {
            if (anyCase) {
                words.addOfAnyCase(bytes(written), DETECTOR);
            } else {
                words.add(bytes(written), DETECTOR);
            }
        }
        int foreign = firstForeign(word);
        if (foreign >= 0) {
            escapes.set(word.charAt(foreign) >> 8);
        }
    }

    private GuardedDetector[] interested(List<GuardedDetector> detectors, Level level, boolean wordsFound) {
        return detectors.stream()
                .filter(detector -> detector.matcher().takes(level))
                .filter(detector -> wordsFound || !byWord.contains(detector))
                .toArray(GuardedDetector[]::new);
    }

    /** Tells whether the words alone tell which records it does not want. */
    private static boolean isByWord(InterestMatcher interest) {
        return interest.hasTexts()
                && interest.literals().stream().allMatch(InterestIndex::scannable)
                && interest.literalsOfAnyCase().stream().allMatch(InterestIndex::scannable);
    }

    private static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns how a word stands in a line: in an object, or in a text that JSON quotes, as most write it or as .NET does. */
    private static List<String> written(String word) {
        return word.indexOf('"') < 0
                ? List.of(word)
                : List.of(word, word.replace("\"", "\\\""), word.replace("\"", "\\u0022"));
    }

    /** Returns how a letter of another writing begins where the writer of an object escapes all but ASCII. */
    private static String escape(int high) {
        return "\\u" + HEX.toHexDigits((byte) high);
    }

    /** Returns where the first letter beyond ASCII stands, -1 when there is none. */
    private static int firstForeign(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return i;
            }
        }
        return -1;
    }

    /**
     * A word whose letters stand in the line as they are, escaped or not; of quotes it is known how they are, and of the
     * letters of other writings, of which a writer escapes all or none. Accents are not such. How an escape begins stands
     * also where its backslash is escaped itself.
     */
    private static boolean scannable(String word) {
        if (isEscape(word)) {
            return true;
        }
        boolean quotes = word.indexOf('"') >= 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!isPlain(c) && (quotes || !isForeign(c))) {
                return false;
            }
        }
        return word.length() >= MultiLiteralScanner.SHORTEST || bytes(word).length >= MultiLiteralScanner.SHORTEST;
    }

    private static boolean isEscape(String word) {
        return word.length() == ESCAPE_LENGTH
                && word.startsWith("\\u")
                && HexFormat.isHexDigit(word.charAt(2))
                && HexFormat.isHexDigit(word.charAt(3));
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7f && c != '\\';
    }

    /** Broken bytes are read as something that does not stand in the line. */
    private static boolean isForeign(char c) {
        return c >= GREEK && c != BROKEN && !Character.isSurrogate(c);
    }

    MultiLiteralScanner scan() {
        return scan;
    }

    static boolean mayStartTrace(long owners) {
        return (owners & TRACE) != 0;
    }

    GuardedDetector[] all() {
        return all;
    }

    /** Returns whom to ask about a record; most say no only when they are asked. */
    GuardedDetector[] ask(RecordBatch batch, int i, long owners) {
        int level = batch.levelAt(i).ordinal();
        return (owners & DETECTOR) != 0 ? byLevelAndWord[level] : byLevel[level];
    }

    /** Tells whether a record may concern a detector or a trace that is not open yet. */
    boolean concern(RecordBatch batch, int i, long owners) {
        return (owners & ~WATCHED) != 0
                || levels.contains(batch.levelAt(i))
                || !events.isEmpty() && events.contains(batch.eventAt(i));
    }

    /** Tells whether a record that concerns no detector is of text and may start a trace all the same. */
    static boolean mayStartTrace(RecordBatch batch, int i, RecordView view) {
        return !batch.structuredAt(i) && TraceAssembler.mayStartUnhinted(view.at(i));
    }
}
