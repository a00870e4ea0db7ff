package org.alphatrade.dryrun.plugin.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.alphatrade.dryrun.base.file.Digests;

/** The hash of a plugin that consists of one file or several. */
final class FileSetDigest {
    private FileSetDigest() {}

    /** Returns the SHA-256 of one file; of several, that of the lines {@code HASH  NAME}, as sha256sum prints them. */
    static String of(List<Path> files) throws IOException {
        if (files.size() == 1) {
            return Digests.sha256(files.get(0));
        }
        StringBuilder lines = new StringBuilder();
        for (Path file : files) {
            lines.append(Digests.sha256(file))
                    .append("  ")
                    .append(file.getFileName())
                    .append('\n');
        }
        return Digests.sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
