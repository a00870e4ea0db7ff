package org.alphatrade.dryrun.log.file;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.base.file.TruncatedException;
import org.jspecify.annotations.Nullable;

/**
 * What {@code journalctl -o export} and {@code -o verbose} write, fields in lines of their own, as one object a line, as
 * {@code -o json} writes it. What stands between the records stays as it is.
 */
final class JournalLines extends RewrittenStream {
    private static final Pattern HEADER =
            Pattern.compile("[A-Z][a-z]{2} \\d{4}-\\d\\d-\\d\\d .*\\[s=.*\\bt=([0-9a-f]{1,16})[;\\]].*");
    private static final Pattern BEGINS =
            Pattern.compile("(?:-- .*\r?\n)?(?:__CURSOR=|[A-Z][a-z]{2} \\d{4}-\\d\\d-\\d\\d [^\n]*\\[s=)");
    private static final Pattern FIELD = Pattern.compile(" {4}([A-Z_][A-Z0-9_]*)=(.*)", Pattern.DOTALL);
    /** Of a longer field its beginning is enough. */
    private static final int LONGEST = 1024 * 1024;

    private final InputStream in;
    private final StringBuilder record = new StringBuilder();
    private boolean verbose;
    private boolean cut;

    JournalLines(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    static boolean isMeant(byte[] head) {
        return BEGINS.matcher(new String(head, StandardCharsets.ISO_8859_1)).lookingAt();
    }

    @Override
    boolean next() throws IOException {
        String line = cut ? null : line();
        String lines = line == null ? record() : taken(line);
        if (line == null && lines.isEmpty()) {
            if (cut) {
                throw new TruncatedException("the journal's export is cut off in a record", given(), null);
            }
            return false;
        }
        give(lines.getBytes(StandardCharsets.ISO_8859_1));
        return true;
    }

    /** Returns what is given because of a line: the record that it ends, or itself. */
    private String taken(String line) throws IOException {
        Matcher header = HEADER.matcher(line);
        if (header.matches()) {
            String before = record();
            verbose = true;
            field("__REALTIME_TIMESTAMP", Long.toString(Long.parseUnsignedLong(header.group(1), 16)));
            return before;
        }
        if (line.isBlank()) {
            return record();
        }
        if (line.startsWith("-- ") || verbose && line.charAt(0) != ' ') {
            return record() + line + "\n";
        }
        if (verbose) {
            Matcher field = FIELD.matcher(line);
            boolean named = field.matches();
            if (named) {
                field(field.group(1), field.group(2));
            } else if (record.length() > 0) {
                record.insert(record.length() - 1, "\\n" + escaped(line.strip()));
            }
            return "";
        }
        int equals = line.indexOf('=');
        field(equals < 0 ? line : line.substring(0, equals), equals < 0 ? binary() : line.substring(equals + 1));
        return "";
    }

    private String record() {
        String whole = record.isEmpty() ? "" : record + "}\n";
        record.setLength(0);
        return whole;
    }

    private void field(String name, String value) {
        record.append(record.isEmpty() ? "{\"" : ",\"").append(escaped(name)).append("\":\"");
        record.append(escaped(value)).append('"');
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> escaped.append('\\').append(c);
                case '\n' -> escaped.append("\\n");
                default -> escaped.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return escaped.toString();
    }

    /** Eight bytes of length, the lowest first, and the value behind them: what is no plain text. */
    private String binary() throws IOException {
        byte[] size = in.readNBytes(Long.BYTES);
        long length = 0;
        for (int i = size.length - 1; i >= 0; i--) {
            length = length << 8 | size[i] & 0xff;
        }
        byte[] value = in.readNBytes((int) Math.max(0, Math.min(length, LONGEST)));
        in.skip(length - value.length);
        cut = size.length < Long.BYTES || value.length < Math.min(length, LONGEST) || in.read() != '\n';
        return new String(value, StandardCharsets.ISO_8859_1);
    }

    /** Returns the next line without its end; null when there is none. Of a longer one only the beginning. */
    private @Nullable String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int c = in.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (line.size() < LONGEST) {
                line.write(c);
            }
        }
        cut = c < 0 && !verbose;
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
