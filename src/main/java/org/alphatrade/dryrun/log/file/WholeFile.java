package org.alphatrade.dryrun.log.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Looks through all of a file that begins like a table of figures: a program may log prices first, and trouble later. */
final class WholeFile {
    private static final Pattern SAYS = Pattern.compile(
            "(?i)level|lvl|severity|message|msg|event|error|exception|warn|fatal|critical|panic|fail|reject|denied|traceback");
    private static final int CHUNK = 1 << 20;
    /** As long as the longest of the words, so that none is parted. */
    private static final int OVERLAP = 16;

    private WholeFile() {}

    /** Tells whether a word of what programs say stands anywhere in it; also when it cannot be read to its end. */
    static boolean says(Path file) {
        byte[] buffer = new byte[CHUNK + OVERLAP];
        int kept = 0;
        try (InputStream in = LogBytes.open(file)) {
            for (int n = in.readNBytes(buffer, kept, CHUNK); n > 0; n = in.readNBytes(buffer, kept, CHUNK)) {
                int filled = kept + n;
                if (SAYS.matcher(new String(buffer, 0, filled, StandardCharsets.ISO_8859_1))
                        .find()) {
                    return true;
                }
                kept = Math.min(OVERLAP, filled);
                System.arraycopy(buffer, filled - kept, buffer, 0, kept);
            }
            return false;
        } catch (IOException e) {
            // Then whoever reads it as a log says why it cannot be read.
            return true;
        }
    }
}
