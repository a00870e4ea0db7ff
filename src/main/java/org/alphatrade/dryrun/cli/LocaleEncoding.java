package org.alphatrade.dryrun.cli;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alphatrade.dryrun.base.failure.Failure;

/**
 * The characters that arguments and file names can have: in the locale C the JVM knows ASCII only, and would start the
 * runtime with question marks for the rest.
 */
final class LocaleEncoding {
    private LocaleEncoding() {}

    static Charset current() {
        String name = System.getProperty("sun.jnu.encoding", "");
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }

    /** Refuses words that would not arrive as they were typed. */
    static void require(Charset charset, List<String> words) {
        CharsetEncoder encoder = charset.newEncoder();
        for (String word : words) {
            if (!encoder.canEncode(word)) {
                throw Failure.usage("the argument \"" + word + "\" has characters that the locale (" + charset.name()
                        + ") does not know; set LC_ALL=C.UTF-8");
            }
        }
    }
}
