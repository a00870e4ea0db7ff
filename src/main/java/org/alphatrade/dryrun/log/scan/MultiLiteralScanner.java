package org.alphatrade.dryrun.log.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells in one pass over a line's bytes which of many words it holds. It looks at every second group of three bytes;
 * each word is known by two such groups that begin side by side, so none slips through, and only words that share a
 * group with the line are compared. Immutable.
 */
public final class MultiLiteralScanner {
    /** The shortest word it can look for: a word must cover two groups. */
    public static final int SHORTEST = 4;

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int GROUP = 0xff_ff_ff;
    /** Makes small letters of great ones, and something else of a few marks: groups are looked for without case. */
    static final int SMALL = 0x20;

    /** What no group of ASCII has. */
    private static final int BEYOND_ASCII = 0x80_80_80;

    private static final int SMALL_GROUP = SMALL << 16 | SMALL << 8 | SMALL;
    /** What stands in most lines, the most frequent first. */
    private static final String COMMON = " eatoinrs\"ldc:um,fpg0h1wyb2.v3k-";

    /** Groups of three that stand in many words. */
    private static final String COMMON_GROUPS =
            "the and ing ion tio ent ati for her ter hat tha ere ate con res ver all ons nce men ith ted ers pro thi wit are"
                    + " ess not ive ect rea com per int est sta cti ist ain one our iti rat ell ant hed ous ine lin ann han cha ang"
                    + " nge ill nne che dis tra der ord rde red led ned ror err rro ser val age use exc spe out sub cal abl ble lle ool"
                    + " eve ven lev vel ime tim mes ssa sag dat tru lim imi ead der len off inf nfo boo ook hea ear art rtb tbe bea eat"
                    + " sub ubs bsc scr cri pri ric ice pos osi sit bal ala lan anc fil ill tic ick cks que ueu cha ann hed ade rad"
                    + " cac ach hos ndl dle pen cro ros mar ark rke ket pai air spr dep ept pth clo los ose sen rev pro run con can"
                    + " str tru ruc uct pay ayl loa oad gth ngt din adi enc ncy teg";

    private static final int IN_MANY_WORDS = 20;
    private static final int IN_MANY_OBJECTS = 60;
    private static final boolean[] MANY = new boolean[1 << 15];
    private static final byte[] COMMONNESS = new byte[128];

    static {
        for (int place = 0; place < COMMON.length(); place++) {
            COMMONNESS[COMMON.charAt(place)] = (byte) (COMMON.length() - place);
        }
        byte[] groups = COMMON_GROUPS.getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at < groups.length; at += 4) {
            MANY[letters(groups, at)] = true;
        }
    }

    private static final String OF_A_TIMESTAMP = "-0123456789:.,+ TZtzUCGM";

    /** Of two thousand groups one in thirty others is taken for one of them, and the bits stay in the nearest cache. */
    private static final int HASH_BITS = 16;

    private static final int NEIGHBOUR_BITS = 14;

    private final long[] groups = new long[1 << HASH_BITS - 6];
    /** What may stand behind a group, by five bits of the byte there, and in the upper half what may stand before it. */
    private final long[] neighbours = new long[1 << NEIGHBOUR_BITS];

    private final int[] table;
    private final Word[][] wordsAt;
    private final boolean forWholeObjects;
    private final boolean forBareValues;
    private final BorderWords borders;
    /** Words with letters beyond ASCII, which are looked for only where a line has any. */
    private final List<Beyond> wordsBeyond;

    /** Made when the first such line comes: most logs have none. */
    private volatile @Nullable MultiLiteralScanner beyond;

    private record Beyond(byte[] bytes, boolean anyCase, long owner) {}

    /** A word that begins {@code lead} bytes before the group it is known by; one of any case is in small letters. */
    private record Word(byte[] bytes, boolean anyCase, int lead, boolean first, long owner) {
        boolean stands(byte[] line, int start, int end) {
            if (!anyCase) {
                return Arrays.equals(line, start, end, bytes, 0, bytes.length);
            }
            for (int i = 0; i < bytes.length; i++) {
                byte c = line[start + i];
                if (bytes[i] != (c >= 'A' && c <= 'Z' ? c | SMALL : c)) {
                    return false;
                }
            }
            return true;
        }

        /** The byte of the word's other group that is no part of this one. */
        long neighbour() {
            return first ? 1L << (bytes[lead + 3] & 31) : 1L << 32 + (bytes[lead - 1] & 31);
        }
    }

    /** Adds words up; not for use while a scan is under way. */
    public static final class Builder {
        private final Map<Integer, List<Word>> words = new HashMap<>();
        private final List<Beyond> beyond = new ArrayList<>();

        /** Adds a word; when a line holds it, the bits of {@code owner} are in the answer. */
        public Builder add(byte[] word, long owner) {
            return add(word, false, owner);
        }

        /** Adds a word in small letters that a line may hold in letters of any case; only those of ASCII have one. */
        public Builder addOfAnyCase(byte[] word, long owner) {
            return add(word, true, owner);
        }

        private Builder add(byte[] word, boolean anyCase, long owner) {
            if (word.length < SHORTEST) {
                throw new IllegalArgumentException("a word has at least " + SHORTEST + " bytes, not " + word.length);
            }
            if (isAscii(word)) {
                addKnown(word.clone(), anyCase, owner);
            } else {
                beyond.add(new Beyond(word.clone(), anyCase, owner));
            }
            return this;
        }

        private void addKnown(byte[] word, boolean anyCase, long owner) {
            int rare = rarest(word);
            for (int lead = rare; lead < rare + 2; lead++) {
                words.computeIfAbsent(group(word, lead), key -> new ArrayList<>())
                        .add(new Word(word, anyCase, lead, lead == rare, owner));
            }
        }

        /**
         * Returns where the two groups begin by which a word is mistaken for others least often. Every start asks that of
         * every word, so each byte is looked at once.
         */
        private static int rarest(byte[] word) {
            int sum = commonness(word[0]) + commonness(word[1]) + commonness(word[2]);
            int many = inManyWords(word, 0);
            int best = 0;
            int least = Integer.MAX_VALUE;
            for (int at = 0; at + SHORTEST <= word.length; at++) {
                int next = inManyWords(word, at + 1);
                sum += commonness(word[at + 3]);
                if (sum + many + next < least) {
                    least = sum + many + next;
                    best = at;
                }
                sum -= commonness(word[at]);
                many = next;
            }
            return best;
        }

        private static int commonness(byte c) {
            return c < 0 ? 0 : COMMONNESS[c];
        }

        /** So are those of which one end of a JSON key is a part. */
        private static int inManyWords(byte[] word, int at) {
            boolean key = word[at] == '"' && word[at + 1] == ':' || word[at + 1] == '"' && word[at + 2] == ':';
            return key ? IN_MANY_OBJECTS : MANY[letters(word, at)] ? IN_MANY_WORDS : 0;
        }

        public MultiLiteralScanner build() {
            return new MultiLiteralScanner(words, beyond);
        }

        private static boolean isAscii(byte[] word) {
            for (byte c : word) {
                if (c < 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private MultiLiteralScanner(Map<Integer, List<Word>> words, List<Beyond> wordsBeyond) {
        this.wordsBeyond = List.copyOf(wordsBeyond);
        table = new int[Integer.highestOneBit(words.size() + 1) * 4];
        wordsAt = new Word[table.length][];
        boolean whole = false;
        boolean bare = false;
        List<byte[]> across = new ArrayList<>();
        for (Map.Entry<Integer, List<Word>> sharing : words.entrySet()) {
            put(sharing.getKey(), sharing.getValue());
            for (Word word : sharing.getValue()) {
                whole = whole || isOfTimestamp(word.bytes);
                bare = bare || TokenBoundary.mayBeInBareValue(word.bytes);
                if (word.first && TokenBoundary.mayBeIn(word.bytes)) {
                    across.add(word.bytes);
                }
            }
        }
        for (Beyond word : wordsBeyond) {
            if (TokenBoundary.mayBeIn(word.bytes)) {
                across.add(word.bytes);
            }
        }
        forWholeObjects = whole;
        forBareValues = bare;
        borders = new BorderWords(this, across);
    }

    private void put(int group, List<Word> sharing) {
        int hash = hash(group);
        groups[hash >>> 6] |= 1L << hash;
        for (Word word : sharing) {
            neighbours[hash >>> HASH_BITS - NEIGHBOUR_BITS] |= word.neighbour();
        }
        int slot = slot(group);
        table[slot] = group;
        wordsAt[slot] = sharing.toArray(Word[]::new);
    }

    private Word[] words(int group) {
        Word[] words = wordsAt[slot(group)];
        return words == null ? NONE : words;
    }

    private int slot(int group) {
        int slot = hash(group) & table.length - 1;
        while (wordsAt[slot] != null && table[slot] != group) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    private static boolean isOfTimestamp(byte[] word) {
        for (int i = word[0] == '"' ? 1 : 0; i < word.length; i++) {
            if (OF_A_TIMESTAMP.indexOf(word[i]) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int letters(byte[] bytes, int at) {
        return (bytes[at] & 31) << 10 | (bytes[at + 1] & 31) << 5 | bytes[at + 2] & 31;
    }

    private static int group(byte[] bytes, int at) {
        return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8 | (bytes[at + 2] & 0xff) << 16 | SMALL_GROUP;
    }

    private static int hash(int group) {
        return group * 0x9E3779B1 >>> 32 - HASH_BITS;
    }

    /** Tells whether a word may stand in a timestamp: then it is not enough to look into other values and between values. */
    public boolean isForWholeObjects() {
        return forWholeObjects;
    }

    /** Tells whether a word may stand in a number, true, false or null. */
    public boolean isForBareValues() {
        return forBareValues;
    }

    /** Returns the words that may stand on both sides of where a JSON value begins or ends. */
    public BorderWords borders() {
        return borders;
    }

    /** Returns the owners of all words that stand between {@code from} and {@code to}, 0 when there is none. */
    public long owners(byte[] line, int from, int to) {
        long found = 0;
        int seen = 0;
        int i = from;
        int whole = Math.min(to - 2, line.length - 3);
        for (; i < whole; i += 2) {
            int group = (int) INTS.get(line, i) & GROUP | SMALL_GROUP;
            seen |= group;
            int hash = hash(group);
            if ((groups[hash >>> 6] >>> hash & 1) != 0) {
                found |= around(line, i, group, hash, from, to);
            }
        }
        for (; i + 2 < to; i += 2) {
            int group = group(line, i);
            seen |= group;
            found |= around(line, i, group, hash(group), from, to);
        }
        return (seen & BEYOND_ASCII) == 0 || wordsBeyond.isEmpty() ? found : found | beyond().owners(line, from, to);
    }

    private MultiLiteralScanner beyond() {
        MultiLiteralScanner known = beyond;
        if (known == null) {
            Builder words = new Builder();
            wordsBeyond.forEach(word -> words.addKnown(word.bytes, word.anyCase, word.owner));
            known = new MultiLiteralScanner(words.words, List.of());
            beyond = known;
        }
        return known;
    }

    private long around(byte[] line, int at, int group, int hash, int from, int to) {
        long beside = neighbours[hash >>> HASH_BITS - NEIGHBOUR_BITS];
        boolean behind = at + 3 < to && (beside >>> (line[at + 3] & 31) & 1) != 0;
        if (!behind && (at == from || (beside >>> 32 + (line[at - 1] & 31) & 1) == 0)) {
            return 0;
        }
        long found = 0;
        for (Word word : words(group)) {
            int start = at - word.lead;
            int end = start + word.bytes.length;
            if (start >= from && end <= to && word.stands(line, start, end)) {
                found |= word.owner;
            }
        }
        return found;
    }

    private static final Word[] NONE = {};
}
