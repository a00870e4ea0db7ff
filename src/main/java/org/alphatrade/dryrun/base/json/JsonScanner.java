package org.alphatrade.dryrun.base.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Checks that bytes are one JSON object, by RFC 8259 but for Python's {@link #bareWords()}, and says where its entries
 * stand. It walks, it does not recurse;
 * it allocates nothing once its arrays have grown to the widest object. Invalid UTF-8 inside strings is let through and
 * reported by {@link #ascii()} being false.
 */
public final class JsonScanner {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    private byte[] b = new byte[0];
    private int at;
    private int to;
    private int count;
    private int nameEnd;
    private int[] spans = new int[64];
    private long[] nesting = new long[4];
    private boolean ascii;
    private boolean escaped;
    private boolean escapedKeys;
    private boolean oneLine;
    private boolean bareWords;
    private @Nullable JsonScanner inner;

    /** Scans {@code from} to {@code end}; true when that is one object with nothing but blanks around it. */
    public boolean scan(byte[] bytes, int from, int end) {
        boolean whole = scanBeginning(bytes, from, end) >= 0;
        blanks();
        if (!whole || at != to) {
            count = 0;
            return false;
        }
        return true;
    }

    /**
     * Scans an object that may have more behind it, or may be cut off: returns the position behind it, or -1 when it is
     * not whole; then the entries before the fault are there all the same.
     */
    public int scanBeginning(byte[] bytes, int from, int end) {
        begin(bytes, from, end);
        return beginning();
    }

    /** Scans as {@link #scanBeginning} does, but never behind an LF, which no object of one line has. */
    public int scanLine(byte[] bytes, int from, int end) {
        begin(bytes, from, end);
        oneLine = true;
        return beginning();
    }

    private int beginning() {
        blanks();
        return at < to && b[at] == '{' && object() ? at : -1;
    }

    /** Returns the position behind a string whose opening quote is at {@code from}, or -1 when it is none. */
    public int stringEnd(byte[] bytes, int from, int end) {
        if (from < end && bytes[from] == '"') {
            int quote = plainEnd(bytes, from + 1, end);
            if (quote < end && bytes[quote] == '"') {
                return quote + 1;
            }
        }
        begin(bytes, from, end);
        return at < to && b[at] == '"' && string() ? at : -1;
    }

    /** Returns the position behind a string, a number or a word from {@code from} on, or -1 when there is none of them. */
    int simpleEnd(byte[] bytes, int from, int end) {
        if (from >= end) {
            return -1;
        }
        byte first = bytes[from];
        if (first == '"') {
            return stringEnd(bytes, from, end);
        }
        int plain = plainNumberEnd(bytes, from, end);
        if (plain > from || first == '{' || first == '[') {
            return plain;
        }
        begin(bytes, from, end);
        return scalar() ? at : -1;
    }

    private void begin(byte[] bytes, int from, int end) {
        b = bytes;
        at = from;
        to = end;
        count = 0;
        ascii = true;
        escapedKeys = false;
        bareWords = false;
        oneLine = false;
    }

    /** Returns how many entries the object has, equal keys counted each. */
    public int size() {
        return count;
    }

    /** Tells whether all bytes were ASCII. */
    public boolean ascii() {
        return ascii;
    }

    /** Tells whether a value is NaN or Infinity, as Python writes them: readable, but no JSON to pass on. */
    public boolean bareWords() {
        return bareWords;
    }

    /** Tells whether a key is written with escapes, its own or one further inside. */
    public boolean escapedKeys() {
        return escapedKeys;
    }

    /** Returns where the inside of a key begins. */
    public int keyStart(int i) {
        return spans[i * 4];
    }

    /** Returns where the inside of a key ends. */
    public int keyEnd(int i) {
        return spans[i * 4 + 1];
    }

    /** Returns where a value begins, its quote included. */
    public int valueStart(int i) {
        return spans[i * 4 + 2];
    }

    /** Returns where a value ends, its quote included. */
    public int valueEnd(int i) {
        return spans[i * 4 + 3];
    }

    /** Returns a value's first byte, which says what it is: a quote, a brace, a bracket, a digit, t, f, n, minus. */
    public byte kind(int i) {
        return b[valueStart(i)];
    }

    public boolean isString(int i) {
        return kind(i) == '"';
    }

    public boolean isObject(int i) {
        return kind(i) == '{';
    }

    public boolean isNull(int i) {
        return kind(i) == 'n';
    }

    public boolean isNumber(int i) {
        byte kind = kind(i);
        return kind == '-' || kind >= '0' && kind <= '9';
    }

    /** Tells whether a key is this one, however it is escaped. */
    public boolean keyIs(int i, byte[] name) {
        int start = keyStart(i);
        int end = keyEnd(i);
        if (end - start == name.length) {
            return Arrays.equals(b, start, end, name, 0, name.length);
        }
        return end - start > name.length
                && contains(start, end, '\\')
                && JsonText.decode(b, start, end).equals(new String(name, StandardCharsets.UTF_8));
    }

    private boolean contains(int start, int end, char c) {
        for (int i = start; i < end; i++) {
            if (b[i] == c) {
                return true;
            }
        }
        return false;
    }

    /** Returns the last entry of this key, or -1. */
    public int find(byte[] name) {
        for (int i = count - 1; i >= 0; i--) {
            if (keyIs(i, name)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns a key as text. */
    public String key(int i) {
        return JsonText.decode(b, keyStart(i), keyEnd(i));
    }

    /** Returns a string decoded, any other value as it is written. */
    public String value(int i) {
        return isString(i)
                ? JsonText.decode(b, valueStart(i) + 1, valueEnd(i) - 1)
                : new String(b, valueStart(i), valueEnd(i) - valueStart(i), StandardCharsets.UTF_8);
    }

    /** Returns what stands under a key, or under keys joined by dots; null when there is nothing or null. */
    public @Nullable String text(String path) {
        int whole = find(path.getBytes(StandardCharsets.UTF_8));
        if (whole >= 0) {
            return isNull(whole) ? null : value(whole);
        }
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            int outer = find(path.substring(0, dot).getBytes(StandardCharsets.UTF_8));
            if (outer >= 0 && isObject(outer)) {
                String found = inside(outer).text(path.substring(dot + 1));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Scans an entry that is an object; valid until this or the answer scans again. */
    public JsonScanner inside(int i) {
        if (inner == null) {
            inner = new JsonScanner();
        }
        inner.scan(b, valueStart(i), valueEnd(i));
        return inner;
    }

    /** The hot loop: keeps its place in a local variable, and leaves what is rare to the methods below. */
    private boolean object() {
        byte[] bytes = b;
        int end = to;
        int i = afterBlanks(bytes, at + 1, end);
        if (i < end && bytes[i] == '}') {
            at = i + 1;
            return true;
        }
        while (i < end && bytes[i] == '"') {
            int key = i + 1;
            escaped = false;
            int keyEnd = closingQuote(bytes, key);
            if (keyEnd < 0) {
                return false;
            }
            escapedKeys |= escaped;
            i = afterBlanks(bytes, keyEnd + 1, end);
            if (i == end || bytes[i] != ':') {
                return false;
            }
            int value = afterBlanks(bytes, i + 1, end);
            i = valueEnd(bytes, value, end);
            if (i < 0) {
                return false;
            }
            add(key, keyEnd, value, i);
            i = afterBlanks(bytes, i, end);
            if (i == end || bytes[i] != ',') {
                at = i;
                return closes('}');
            }
            i = afterBlanks(bytes, i + 1, end);
        }
        return false;
    }

    private int afterBlanks(byte[] bytes, int from, int end) {
        return from < end && bytes[from] <= ' ' ? afterAnyBlanks(bytes, from, end) : from;
    }

    private int afterAnyBlanks(byte[] bytes, int from, int end) {
        int i = from;
        while (i < end && (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\r' || bytes[i] == '\n' && !oneLine)) {
            i++;
        }
        return i;
    }

    /** Returns the position behind a value, or -1 when it is none. */
    private int valueEnd(byte[] bytes, int from, int end) {
        if (from == end) {
            return -1;
        }
        byte first = bytes[from];
        if (first == '"') {
            int quote = closingQuote(bytes, from + 1);
            return quote < 0 ? -1 : quote + 1;
        }
        int plain = plainNumberEnd(bytes, from, end);
        if (plain > from) {
            return plain;
        }
        at = from;
        return value() ? at : -1;
    }

    /** Returns where a number ends that is made of digits and at most a point, or -1 for any other value. */
    private static int plainNumberEnd(byte[] bytes, int from, int end) {
        if (bytes[from] < '1' || bytes[from] > '9') {
            return -1;
        }
        int i = afterDigits(bytes, from + 1, end);
        if (i < end && bytes[i] == '.') {
            int fraction = i + 1;
            i = afterDigits(bytes, fraction, end);
            if (i == fraction) {
                return -1;
            }
        }
        return i == end || bytes[i] != 'e' && bytes[i] != 'E' ? i : -1;
    }

    private static int afterDigits(byte[] bytes, int from, int end) {
        int i = from;
        if (i + 8 <= end) {
            long x = (long) LONGS.get(bytes, i);
            long others = (x + 0x4646464646464646L | x - 0x3030303030303030L) & HIGHS;
            if (others != 0) {
                return i + (Long.numberOfTrailingZeros(others) >> 3);
            }
            i += 8;
        }
        while (i < end && bytes[i] >= '0' && bytes[i] <= '9') {
            i++;
        }
        return i;
    }

    /** Reads a key, its colon, and the blanks around it. */
    private boolean name() {
        escaped = false;
        if (!string()) {
            return false;
        }
        escapedKeys |= escaped;
        nameEnd = at - 1;
        blanks();
        if (at == to || b[at] != ':') {
            return false;
        }
        at++;
        blanks();
        return at < to;
    }

    private boolean closes(char bracket) {
        if (at < to && b[at] == bracket) {
            at++;
            return true;
        }
        return false;
    }

    private void add(int keyStart, int keyEnd, int valueStart, int valueEnd) {
        int slot = count * 4;
        if (slot == spans.length) {
            spans = Arrays.copyOf(spans, slot * 2);
        }
        spans[slot] = keyStart;
        spans[slot + 1] = keyEnd;
        spans[slot + 2] = valueStart;
        spans[slot + 3] = valueEnd;
        count++;
    }

    private boolean value() {
        return switch (b[at]) {
            case '"' -> string();
            case '{', '[' -> nested();
            default -> scalar();
        };
    }

    /** Walks through a container of any depth: a bit a level says whether it is an object. */
    private boolean nested() {
        int depth = 0;
        boolean first = true;
        while (true) {
            if (first) {
                depth = open(depth);
                first = false;
                blanks();
                if (at < to && b[at] == (inObject(depth) ? '}' : ']')) {
                    at++;
                    depth--;
                } else if (!entryBegins(depth)) {
                    return false;
                } else if (b[at] == '{' || b[at] == '[') {
                    first = true;
                    continue;
                } else if (!simple()) {
                    return false;
                }
            }
            if (depth == 0) {
                return true;
            }
            blanks();
            if (at == to) {
                return false;
            }
            if (b[at] == ',') {
                at++;
                blanks();
                if (!entryBegins(depth)) {
                    return false;
                }
                if (b[at] == '{' || b[at] == '[') {
                    first = true;
                } else if (!simple()) {
                    return false;
                }
            } else if (closes(inObject(depth) ? '}' : ']')) {
                depth--;
            } else {
                return false;
            }
        }
    }

    private int open(int depth) {
        int level = depth + 1;
        int word = level >> 6;
        if (word == nesting.length) {
            nesting = Arrays.copyOf(nesting, word * 2);
        }
        long bit = 1L << level;
        nesting[word] = b[at] == '{' ? nesting[word] | bit : nesting[word] & ~bit;
        at++;
        return level;
    }

    private boolean inObject(int depth) {
        return (nesting[depth >> 6] & 1L << depth) != 0;
    }

    private boolean entryBegins(int depth) {
        if (inObject(depth)) {
            return at < to && b[at] == '"' && name();
        }
        return at < to;
    }

    private boolean simple() {
        return b[at] == '"' ? string() : scalar();
    }

    private boolean string() {
        int quote = closingQuote(b, at + 1);
        at = quote + 1;
        return quote >= 0;
    }

    /** Returns where the string ends whose inside begins at {@code from}, or -1 when it does not end well. */
    private int closingQuote(byte[] bytes, int from) {
        int i = from;
        while (true) {
            i = plainEnd(bytes, i, to);
            if (i >= to) {
                return -1;
            }
            int c = bytes[i];
            if (c == '"') {
                return i;
            } else if (c == '\\') {
                escaped = true;
                i = escape(i);
                if (i < 0) {
                    return -1;
                }
            } else if (c < 0) {
                ascii = false;
                i++;
            } else {
                return -1;
            }
        }
    }

    /** Returns the first position from {@code i} that is no plain character of a string; eight bytes at a time. */
    private static int plainEnd(byte[] bytes, int i, int to) {
        int start = i;
        for (; start + 8 <= to; start += 8) {
            long x = (long) LONGS.get(bytes, start);
            long quote = x ^ 0x2222222222222222L;
            long slash = x ^ 0x5C5C5C5C5C5C5C5CL;
            long hits = (quote - ONES & ~quote | slash - ONES & ~slash | x - 0x2020202020202020L | x) & HIGHS;
            if (hits != 0) {
                return start + (Long.numberOfTrailingZeros(hits) >> 3);
            }
        }
        while (start < to && bytes[start] >= 0x20 && bytes[start] != '"' && bytes[start] != '\\') {
            start++;
        }
        return start;
    }

    /** Returns the position behind an escape, or -1 when it is none. */
    private int escape(int i) {
        if (i + 1 >= to) {
            return -1;
        }
        return switch (b[i + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> i + 2;
            case 'u' -> i + 5 < to && hex(i + 2) && hex(i + 3) && hex(i + 4) && hex(i + 5) ? i + 6 : -1;
            default -> -1;
        };
    }

    private boolean hex(int i) {
        byte c = b[i];
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    private boolean scalar() {
        return switch (b[at]) {
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            case 'N' -> bareWord("NaN");
            case 'I' -> bareWord("Infinity");
            case '-' -> at + 1 < to && b[at + 1] == 'I' ? bareWord("-Infinity") : number();
            default -> number();
        };
    }

    private boolean bareWord(String word) {
        bareWords = true;
        return word(word);
    }

    private boolean word(String word) {
        if (to - at < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (b[at + i] != word.charAt(i)) {
                return false;
            }
        }
        at += word.length();
        return true;
    }

    private boolean number() {
        closes('-');
        if (!closes('0') && !digits()) {
            return false;
        }
        if (closes('.') && !digits()) {
            return false;
        }
        if (closes('e') || closes('E')) {
            if (!closes('+')) {
                closes('-');
            }
            return digits();
        }
        return true;
    }

    private boolean digits() {
        int start = at;
        while (at < to && b[at] >= '0' && b[at] <= '9') {
            at++;
        }
        return at > start;
    }

    private void blanks() {
        at = afterBlanks(b, at, to);
    }
}
