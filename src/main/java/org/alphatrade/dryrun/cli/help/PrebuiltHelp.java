package org.alphatrade.dryrun.cli.help;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The help texts as they were written at build time; a test holds them against what the commands say of themselves. */
public final class PrebuiltHelp {
    public static final String EMP = "emp";

    private static final String ESCAPE = "\u001b";

    private PrebuiltHelp() {}

    /** Returns the resource that holds the help of a command, by the name it is called by. */
    static String resource(String usageName) {
        return usageName.replace(' ', '-') + ".txt";
    }

    /** Returns a command's help, or null when there is none of that name. */
    public static @Nullable String of(String usageName, boolean colour) throws IOException {
        try (InputStream in = PrebuiltHelp.class.getResourceAsStream(resource(usageName))) {
            if (in == null) {
                return null;
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return colour ? text : plain(text);
        }
    }

    /** Leaves the colours out; no regular expression, for loading those takes longer than all the rest. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int at = 0;
        for (int escape = text.indexOf(ESCAPE); escape >= 0; escape = text.indexOf(ESCAPE, at)) {
            plain.append(text, at, escape);
            at = text.indexOf('m', escape) + 1;
        }
        return plain.append(text, at, text.length()).toString();
    }
}
