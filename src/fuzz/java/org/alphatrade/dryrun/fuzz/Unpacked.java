package org.alphatrade.dryrun.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.alphatrade.dryrun.base.file.Compression;

/** What a packed file gave, and what was said of it at the end. */
record Unpacked(byte[] bytes, String problem) {
    static Unpacked of(Path file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = Compression.open(file)) {
            byte[] buffer = new byte[97];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                if (out.size() > 1 << 24) {
                    return new Unpacked(out.toByteArray(), "more than this test wants");
                }
            }
            return new Unpacked(out.toByteArray(), "");
        } catch (IOException e) {
            return new Unpacked(out.toByteArray(), e.toString());
        }
    }

    boolean startsWith(Unpacked part) {
        return part.bytes.length <= bytes.length
                && Arrays.equals(bytes, 0, part.bytes.length, part.bytes, 0, part.bytes.length);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes, " + problem;
    }
}
