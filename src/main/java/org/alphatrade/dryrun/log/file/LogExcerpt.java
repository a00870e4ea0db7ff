package org.alphatrade.dryrun.log.file;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alphatrade.dryrun.base.file.RegularFiles;
import org.alphatrade.dryrun.base.file.TruncatedException;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.log.scan.LineBounds;
import org.alphatrade.dryrun.log.scan.Newlines;

/**
 * The lines of a log around a byte, packed or not.
 *
 * @param before lines before it
 * @param line the line that begins there; empty when there is none
 * @param after lines after it
 * @param problem why there is nothing to show; empty when there is
 */
public record LogExcerpt(List<String> before, String line, List<String> after, String problem) {
    private static final int LOOK_BACK = 256 * 1024;
    private static final int LOOK_ON = 1024 * 1024;
    private static final int LONGEST = 4_000;

    public LogExcerpt {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Reads at most {@code context} lines on either side of the one that begins at {@code offset}. */
    public static LogExcerpt around(Path file, long offset, int context) {
        if (!Files.exists(file)) {
            return problem("the file is gone");
        }
        long start = Math.max(0, offset - LOOK_BACK);
        try (InputStream in = LogBytes.open(file)) {
            in.skipNBytes(start);
            byte[] back = in.readNBytes((int) (offset - start));
            if (back.length < offset - start) {
                return problem("the file has changed: it has no byte " + offset);
            }
            if (back.length > 0 && back[back.length - 1] != '\n') {
                return problem("the file has changed: no line begins at byte " + offset);
            }
            List<String> on = lines(read(in, context + 1), context + 1);
            return on.isEmpty()
                    ? problem("the file has changed: it ends at byte " + offset)
                    : new LogExcerpt(last(back, start > 0, context), on.get(0), on.subList(1, on.size()), "");
        } catch (EOFException | TruncatedException e) {
            return problem("the file has changed, or is cut off: byte " + offset + " cannot be reached");
        } catch (IOException e) {
            return problem("the file cannot be read: " + RegularFiles.reason(e));
        }
    }

    private static LogExcerpt problem(String problem) {
        return new LogExcerpt(List.of(), "", List.of(), problem);
    }

    /** Reads until so many lines have ended; what cannot be read behind them does not matter. */
    private static byte[] read(InputStream in, int lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int left = lines;
        try {
            for (int b = in.read(); b >= 0 && left > 0 && out.size() < LOOK_ON; b = left > 0 ? in.read() : -1) {
                out.write(b);
                left -= b == '\n' ? 1 : 0;
            }
        } catch (TruncatedException e) {
            if (out.size() == 0) {
                throw e;
            }
        }
        return out.toByteArray();
    }

    private static List<String> last(byte[] bytes, boolean partial, int context) {
        List<String> lines = lines(bytes, Integer.MAX_VALUE);
        int from = Math.max(partial ? 1 : 0, lines.size() - context);
        return from >= lines.size() ? List.of() : lines.subList(from, lines.size());
    }

    private static List<String> lines(byte[] bytes, int most) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < bytes.length && lines.size() < most) {
            int end = Newlines.next(bytes, start, bytes.length);
            int shown = Math.min(LineBounds.beforeCr(bytes, start, end) - start, 4 * LONGEST);
            String text = new String(bytes, start, shown, StandardCharsets.UTF_8);
            lines.add(Text.cut(text, LONGEST));
            start = end + 1;
        }
        return lines;
    }
}
