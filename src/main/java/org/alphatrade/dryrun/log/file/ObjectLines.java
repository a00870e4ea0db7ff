package org.alphatrade.dryrun.log.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.alphatrade.dryrun.base.file.TruncatedException;
import org.jspecify.annotations.Nullable;

/**
 * JSON of which an object is not a line, as one object a line: printed over several lines, several on one line, parted by
 * commas or in an array. What is no object stays as it is, but for lines of nothing but what parts objects. An object that a
 * record begins in was cut off: it is given as a line of its own, which is no JSON, and so is told.
 */
final class ObjectLines extends RewrittenStream {
    private static final int PIECE = 64 * 1024;
    /** Something in a longer object is not closed. */
    private static final int LONGEST = 4 * 1024 * 1024;

    private static final int SEPARATOR = 0x1e;

    private enum Place {
        /** Where a line begins, or what parts objects was seen. */
        BETWEEN,
        OBJECT,
        TEXT,
        /** Behind an object, in its line. */
        BEHIND
    }

    private final InputStream in;
    private final byte[] piece = new byte[PIECE];
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(2 * PIECE);
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private Place place = Place.BETWEEN;
    private ObjectEnd end = new ObjectEnd();
    private boolean lineBegins;
    private int open;
    private @Nullable IOException failure;

    ObjectLines(InputStream in) {
        this.in = in;
    }

    /** Tells by the beginning of a log whether its objects are no lines. */
    static boolean isMeant(byte[] head) {
        int first = behindBlanks(head, 0);
        if (first == head.length) {
            return false;
        }
        int next = behindBlanks(head, first + 1);
        if (head[first] == SEPARATOR) {
            return next < head.length && head[next] == '{';
        }
        if (head[first] == '[') {
            return next < head.length && head[next] == '{';
        }
        return head[first] == '{' && next < head.length && (hasFeed(head, first, next) || isFollowed(head, first));
    }

    private static boolean hasFeed(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            if (b[i] == '\n') {
                return true;
            }
        }
        return false;
    }

    /** Tells whether something that parts objects, or another object, stands behind the first in its line. */
    private static boolean isFollowed(byte[] b, int from) {
        ObjectEnd end = new ObjectEnd();
        int i = from;
        while (i < b.length && b[i] != '\n' && !end.isBehind(b[i])) {
            i++;
        }
        int next = i + 1;
        return i < b.length && b[i] == '}' && next < b.length && (b[next] == ',' || b[next] == '{');
    }

    private static int behindBlanks(byte[] b, int from) {
        int at = from;
        while (at < b.length && (b[at] == ' ' || b[at] == '\t' || b[at] == '\r' || b[at] == '\n')) {
            at++;
        }
        return at;
    }

    @Override
    boolean next() throws IOException {
        IOException told = failure;
        failure = null;
        if (told != null) {
            throw told;
        }
        int read = fill();
        for (int i = 0; i < read; i++) {
            take(piece[i]);
        }
        if (read < 0 && !ends()) {
            arrayEnds();
            return false;
        }
        give(out.toByteArray());
        out.reset();
        return true;
    }

    private void arrayEnds() throws TruncatedException {
        parted();
        if (open > 0) {
            throw new TruncatedException("the array of objects is cut off: nothing closes it", given(), null);
        }
    }

    /** Gives an object that nothing closed; what only parts objects is left out. */
    private boolean ends() {
        boolean any = place == Place.OBJECT && held.size() > 0;
        if (any) {
            leave();
        }
        place = Place.TEXT;
        return any;
    }

    /** What was held is given before it is told that nothing more can be read. */
    private int fill() throws IOException {
        try {
            return in.read(piece, 0, PIECE);
        } catch (IOException e) {
            ends();
            failure = e;
            return 0;
        }
    }

    private void take(byte c) {
        switch (place) {
            case BETWEEN -> between(c);
            case OBJECT -> inside(c);
            case TEXT -> text(c);
            case BEHIND -> behind(c);
        }
    }

    private void between(byte c) {
        boolean parts = c == ' ' || c == '\t' || c == '\r' || c == SEPARATOR || c == '[' || c == ']' || c == ',';
        if (c == '{') {
            parted();
            begin(c);
        } else if (parts) {
            hold(c);
        } else if (c == '\n') {
            // Nothing but what parts objects: a blank line.
            parted();
            out.write('\n');
        } else {
            place = Place.TEXT;
            held.write(c);
            leave();
        }
    }

    /** What parts objects is kept only while text may follow it. */
    private void hold(byte c) {
        held.write(c);
        if (held.size() > PIECE) {
            leave();
            place = Place.TEXT;
        }
    }

    private void begin(byte c) {
        place = Place.OBJECT;
        end = new ObjectEnd();
        lineBegins = false;
        inside(c);
    }

    private void inside(byte c) {
        if (lineBegins && beginsAnother(c, end.isQuoted())) {
            leave();
            out.write('\n');
            place = Place.BETWEEN;
            between(c);
            return;
        }
        lineBegins = c == '\n';
        hold(c, end.isQuoted());
        if (end.isBehind(c)) {
            leave();
            place = Place.BEHIND;
        } else if (held.size() > LONGEST) {
            leave();
            place = Place.TEXT;
        }
    }

    /** Feeds are blanks; in a text, where somebody forgot to, they are escaped. */
    private void hold(byte c, boolean quoted) {
        if (c == '\n' && quoted) {
            held.write('\\');
            held.write('n');
        } else {
            held.write(c == '\r' || c == '\n' ? ' ' : c);
        }
    }

    /** Inside an object lines are indented, or begin with a key or with what closes something; inside a text with a word. */
    private static boolean beginsAnother(byte c, boolean quoted) {
        boolean letter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
        return c == '{' || c == '[' || c >= '0' && c <= '9' || letter && !quoted;
    }

    private void behind(byte c) {
        boolean parts = c == ' ' || c == '\t' || c == '\r' || c == ',' || c == ']' || c == '[' || c == SEPARATOR;
        if (c == '{') {
            parted();
            out.write('\n');
            begin(c);
        } else if (c == '\n') {
            parted();
            out.write('\n');
            place = Place.BETWEEN;
        } else {
            hold(c);
            if (!parts && place == Place.BEHIND) {
                leave();
                place = Place.TEXT;
            }
        }
    }

    /** Leaves out what parts objects, and counts the arrays that it opens and closes. */
    private void parted() {
        for (byte c : held.toByteArray()) {
            open += c == '[' ? 1 : c == ']' ? -1 : 0;
        }
        held.reset();
    }

    private void text(byte c) {
        out.write(c);
        place = c == '\n' ? Place.BETWEEN : Place.TEXT;
    }

    private void leave() {
        out.writeBytes(held.toByteArray());
        held.reset();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
