package org.alphatrade.dryrun.store.packet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alphatrade.dryrun.base.file.RegularFiles;

/** One document of a packet that is an archive. */
public final class PacketDocument {
    private static final int GZIP = 0x1f8b;

    private PacketDocument() {}

    /** Tells by its first bytes whether a file may be a packet's archive. */
    public static boolean isArchive(Path file) {
        try (InputStream in = RegularFiles.open(file)) {
            return (in.read() << 8 | in.read()) == GZIP;
        } catch (IOException e) {
            // Whoever reads it says why it cannot be read.
            return false;
        }
    }

    /** Returns a document's bytes; nothing when the packet has none of that name. Nothing of it is checked. */
    public static Optional<byte[]> read(Path archive, String name, int mostBytes) throws IOException {
        List<byte[]> found = new ArrayList<>();
        PacketArchive.read(archive, (path, size, in) -> {
            if (found.isEmpty() && path.equals(name)) {
                found.add(in.readNBytes(mostBytes + 1));
            }
        });
        if (!found.isEmpty() && found.get(0).length > mostBytes) {
            throw new IOException("its '" + name + "' is larger than " + (mostBytes >> 20) + " MiB");
        }
        return found.stream().findFirst();
    }
}
